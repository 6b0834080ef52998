import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['fechar anúncio', 'fechar publicidade', 'pular anúncio', 'ocultar anúncio'],
  dismiss: ['fechar', 'agora não', 'mais tarde', 'não, obrigado', 'não obrigado', 'talvez depois'],
  login: [
    'faça login para',
    'faça o login',
    'cadastre-se grátis',
    'crie uma conta grátis',
    'crie sua conta',
    'inicie sessão para',
  ],
  newsletter: ['newsletter', 'no seu e-mail', 'no seu email', 'boletim informativo'],
  app: [
    'abra no app',
    'abrir no app',
    'leia no app',
    'baixe o app',
    'baixar o app',
    'baixe o aplicativo',
    'descarregue a app',
  ],
  push: ['notificações', 'alertas de notícias'],
  adblock: ['bloqueador de anúncios', 'bloqueadores de anúncios'],
  consent: ['cookies', 'sua privacidade', 'política de privacidade', 'nós e os nossos parceiros'],
  paywall: [
    'exclusivo para assinantes',
    'já é assinante',
    'assine para continuar',
    'assine para ler',
    'para continuar lendo',
    'para continuar a ler',
    'só para assinantes',
  ],
} satisfies NagPhrases;
