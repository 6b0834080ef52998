import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A TLS key pair that only this process knows. */
export interface ServerCertificate {
  /** private key, PEM */
  key: string;
  /** self-signed certificate, PEM */
  cert: string;
  /** base64 sha256 of the public key, for Chromium's `--ignore-certificate-errors-spki-list` */
  spki: string;
}

let certificate: Promise<ServerCertificate> | undefined;

/** The certificate of this process: made at the first call, the same one ever after. */
export function serverCertificate(): Promise<ServerCertificate> {
  certificate ??= makeCertificate();
  return certificate;
}

async function makeCertificate(): Promise<ServerCertificate> {
  // The names do not matter: Chromium is told to trust the key, Firefox to accept any certificate.
  const made = await generate([{ name: 'commonName', value: 'fake news' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: made.private, cert: made.cert, spki: createHash('sha256').update(publicKey).digest('base64') };
}
