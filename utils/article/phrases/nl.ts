import type { Phrases } from '../phrases';

// biome-ignore format: in rows, for one entry a line would make a file of 300 to 500 lines.
export const phrases = {
  relatedStarts: [
    'Lees ook', 'Lees verder', 'Lees meer', 'Lees hier', 'Lees het hele', 'Lees het volledige', 'Lees alles over',
    'Lees eerder', 'Lees:', 'Bekijk ook', 'Bekijk hier', 'Bekijk de video', 'Kijk ook', 'Luister ook', 'Luister hier',
    'Zie ook', 'Meer over dit onderwerp', 'Meer hierover', 'Meer lezen', 'Ook interessant', 'Ook lezen',
    'Misschien ook interessant', 'Dit vind je misschien ook', 'Gerelateerd artikel', 'Gerelateerde artikelen',
    'Gerelateerd:', 'Verder lezen:', 'VIDEO:', 'Podcast:',
  ],
  relatedHeadings: [
    'Lees ook', 'Lees meer', 'Meer over dit onderwerp', 'Meer nieuws', 'Meer artikelen', 'Meer lezen', 'Meer van',
    'Gerelateerd', 'Gerelateerde artikelen', 'Gerelateerd nieuws', 'Gerelateerde berichten',
    'Gerelateerde onderwerpen', 'Meest gelezen', 'Best gelezen', 'Meest bekeken', 'Populair', 'Populaire artikelen',
    'Laatste nieuws', 'Het laatste nieuws', 'Net binnen', 'Aanbevolen', 'Aanbevolen voor jou', 'Aanbevolen artikelen',
    'Aanraders', 'Ook interessant', 'Misschien vind je dit ook interessant', 'Mis het niet', 'Niet te missen',
    'Uitgelicht', 'Onderwerpen', 'Trefwoorden', 'Reacties', 'Gesponsorde inhoud', 'Gesponsord', 'Partnercontent',
  ],
  promotionStarts: [
    'Abonneer je', 'Abonneer u', 'Abonneer nu', 'Neem een abonnement', 'Meld je aan voor', 'Meld je hier aan',
    'Meld je gratis aan', 'Meld u aan voor', 'Schrijf je in voor', 'Schrijf je hier in', 'Schrijf u in voor',
    'Ontvang elke', 'Ontvang dagelijks', 'Ontvang onze', 'Ontvang het laatste', 'Volg ons', 'Volg het laatste nieuws',
    'Download de app', 'Download onze', 'Download hier', 'Word lid', 'Word abonnee', 'Word vriend', 'Steun ons',
    'Steun onze', 'Steun onafhankelijke', 'Doneer', 'Klik hier', 'Wil je niets missen', 'Wil je meer lezen',
    'Wil je elke', 'Mis niets', 'Blijf op de hoogte', 'Vul je e-mailadres', 'Vul hier je e-mailadres',
    'Deze inhoud is geblokkeerd', 'Deze content kan niet', 'Dit onderdeel bevat', 'Om deze inhoud te tonen',
    'Om deze content te kunnen', 'Accepteer cookies om', 'Voeg ons toe als', 'Heb je een tip', 'Heb je nieuws',
    'Heeft u een tip',
  ],
  adLines: [
    'Advertentie', 'Advertenties', 'Reclame', 'Gesponsord', 'Gesponsorde inhoud', 'Advertorial', 'Betaalde inhoud',
    'Partnercontent', 'Tekst gaat verder onder de advertentie', 'De tekst gaat verder onder de advertentie',
    'Het artikel gaat verder onder de advertentie', 'Artikel gaat verder onder de advertentie',
    'Lees verder onder de advertentie', 'Lees verder na de advertentie', 'Artikel gaat verder na de advertentie',
    'Sluit advertentie', 'Advertentie sluiten', 'Tekst gaat verder onder de foto', 'Tekst loopt door onder de foto',
    'Tekst gaat door onder de foto', 'Tekst gaat verder onder de video', 'De tekst gaat verder onder de foto',
    'Artikel gaat verder onder de foto', 'Tekst loopt door onder de video', '- Advertentie -', '– Advertentie –',
  ],
  toolLines: [
    'Delen', 'Deel', 'Deel dit artikel', 'Artikel delen', 'Deel dit', 'Delen op Facebook', 'Deel op Facebook',
    'Deel via WhatsApp', 'Deel via e-mail', 'Delen via e-mail', 'Link kopiëren', 'Kopieer link', 'Link gekopieerd',
    'Afdrukken', 'Printen', 'Print artikel', 'Bewaren', 'Bewaar', 'Bewaar artikel', 'Opslaan', 'Later lezen',
    'Luister', 'Luisteren', 'Luister naar dit artikel', 'Beluister', 'Beluister dit artikel', 'Artikel beluisteren',
    'Reageer', 'Reageren', 'Reacties', 'Plaats een reactie', 'Bekijk reacties', 'Toon reacties', 'Afspelen',
    'Video afspelen', 'Video wordt geladen', 'Laden', 'Volledig scherm', 'Vergroot', 'Afbeelding vergroten',
    'Naar boven', 'Terug naar boven', 'Geef cadeau', 'Volgen', 'Leestijd', 'Cadeau geven',
  ],
  loginStarts: [
    'Log in om', 'Log in of', 'Login om', 'Inloggen om', 'Meld je aan om', 'Registreer je', 'Registreer gratis',
    'Maak een account', 'Maak gratis een account', 'Al een account?', 'Al abonnee', 'Heb je al een account',
    'Heeft u al een account', 'Ben je al abonnee', 'Bent u al abonnee', 'Je moet ingelogd zijn',
    'U moet ingelogd zijn',
  ],
  signOffStarts: [
    'Alle rechten voorbehouden', 'Auteursrechten voorbehouden', 'Dit artikel verscheen eerder',
    'Dit artikel is eerder verschenen', 'Dit artikel is oorspronkelijk', 'Dit artikel verscheen oorspronkelijk',
    'Zie je een fout', 'Zag je een fout', 'Fout gezien', 'Foutje gezien', 'Klopt er iets niet', 'Tips of opmerkingen',
    'Reageren is niet meer mogelijk', 'Reageer op dit artikel', 'Op dit artikel rust auteursrecht',
  ],
  creditStarts: [
    'Foto', 'Foto’s', "Foto's", 'Beeld', 'Bron', 'Bronnen', 'Tekst', 'Redactie', 'Illustratie', 'Fotografie',
    'Auteur', 'Auteurs', 'Fotocredit', 'Camera', 'Montage', 'Met medewerking van',
  ],
  bylineStarts: [
    'Door', 'Van onze redactie', 'Tekst', 'Tekst door', 'Geschreven door', 'Auteur', 'Auteurs', 'Een interview van',
    'Een reportage van', 'Verslag door', 'Van onze correspondent', 'Van onze verslaggever',
  ],
  roles: [
    'Redactie', 'Redacteur', 'Eindredacteur', 'Hoofdredacteur', 'Verslaggever', 'Correspondent', 'Journalist',
    'Columnist', 'Auteur', 'Chef', 'Gastauteur', 'Stagiair', 'Medewerker', 'Freelance journalist', 'Freelancer',
    'Webredactie', 'Onderzoeksjournalist', 'Politiek verslaggever', 'Internetredactie',
  ],
  sourceStarts: ['Bron', 'Bronnen', 'Via', 'Persbureau'],
  wallSigns: [
    'Lees verder met een abonnement', 'Neem een abonnement om verder te lezen', 'Alleen voor abonnees',
    'Exclusief voor abonnees', 'Dit artikel is alleen voor abonnees', 'Dit artikel is exclusief voor abonnees',
    'Dit is een premium artikel', 'Om verder te lezen', 'Verder lezen?', 'Log in om verder te lezen',
    'Registreer om verder te lezen', 'Maak een gratis account aan om verder te lezen', 'Al abonnee?',
    'Ben je al abonnee?', 'Bent u al abonnee?', 'Je hebt het maximale aantal gratis artikelen',
  ],
  nextPageLines: [
    'Volgende', 'Volgende pagina', 'Naar de volgende pagina', 'Lees verder op de volgende pagina', 'Volgende ›',
    'Volgende »',
  ],
  wholeArticleLines: ['Toon alles', 'Alles tonen', 'Toon alle paginas', "Alle pagina's", 'Volledig artikel', 'Op één pagina lezen', 'Toon op één pagina'],
} satisfies Phrases;
