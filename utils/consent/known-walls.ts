/**
 * Consent platforms by the names that they give their own boxes, and how they are called. A box of theirs is a consent
 * wall whatever it says; `@duckduckgo/autoconsent` knows how each is answered.
 */
export interface KnownWall {
  name: string;
  /** The box, or what holds it. */
  selector: string;
}

export const KNOWN_WALLS = [
  { name: 'OneTrust', selector: '#onetrust-banner-sdk, #onetrust-consent-sdk' },
  { name: 'Cookiebot', selector: '#CybotCookiebotDialog' },
  { name: 'Didomi', selector: '#didomi-host, #didomi-popup, #didomi-notice' },
  { name: 'Sourcepoint', selector: '[id^="sp_message_container_"]' },
  { name: 'InMobi (Quantcast)', selector: '#qc-cmp2-container, .qc-cmp-ui-container' },
  { name: 'Usercentrics', selector: '#usercentrics-root, #usercentrics-cmp-ui, #usercentrics-button' },
  { name: 'TrustArc', selector: '#truste-consent-track, #consent_blackbar, .truste_overlay, .truste_box_overlay' },
  { name: 'Google Funding Choices', selector: '.fc-consent-root' },
  { name: 'Consentmanager', selector: '#cmpbox, #cmpwrapper' },
  { name: 'CookieYes', selector: '.cky-consent-container, .cky-modal' },
  { name: 'Cookie Law Info', selector: '#cookie-law-info-bar' },
  { name: 'CookieConsent', selector: '#cc-main, #cc--main' },
  { name: 'Cookie Consent (Osano)', selector: '.cc-window' },
  { name: 'Osano', selector: '.osano-cm-window' },
  { name: 'Complianz', selector: '#cmplz-cookiebanner-container, .cmplz-cookiebanner' },
  { name: 'Borlabs', selector: '#BorlabsCookieBox' },
  { name: 'tarteaucitron', selector: '#tarteaucitronRoot, #tarteaucitronAlertBig' },
  { name: 'Axeptio', selector: '#axeptio_overlay' },
  { name: 'iubenda', selector: '#iubenda-cs-banner' },
  { name: 'Klaro', selector: '.klaro' },
  { name: 'Cookie Information', selector: '#coiOverlay, #cookie-information-template-wrapper' },
  { name: 'CookieFirst', selector: '.cookiefirst-root' },
  { name: 'Cookie Script', selector: '#cookiescript_injected' },
  { name: 'Termly', selector: '#termly-code-snippet-support' },
  { name: 'Moove', selector: '#moove_gdpr_cookie_info_bar' },
  { name: 'Sirdata', selector: '#sd-cmp' },
  { name: 'Evidon', selector: '#_evidon_banner' },
  { name: 'UniConsent', selector: '.unic' },
  { name: 'Admiral', selector: '[class*="ConsentManager__"]' },
  { name: 'Ketch', selector: '#lanyard_root' },
  { name: 'Transcend', selector: '#transcend-consent-manager' },
  { name: 'Fides', selector: '#fides-overlay, #fides-banner-container' },
  { name: 'Pubtech', selector: '#pubtech-cmp' },
  { name: 'AppConsent', selector: '#appconsent' },
  { name: 'LiveRamp', selector: '#gdpr-consent-tool-wrapper' },
  { name: 'Tealium', selector: '#__tealiumGDPRecModal, #__tealiumGDPRcpPrefs' },
  { name: 'Ezoic', selector: '#ez-cookie-dialog-wrapper' },
  { name: 'Conversant', selector: '.cmp-root' },
  { name: 'Commanders Act', selector: '#tc-privacy-wrapper, #privacy-overlay' },
  { name: 'Real Cookie Banner', selector: '[id][class*="rcb-banner"]' },
] as const satisfies readonly KnownWall[];
