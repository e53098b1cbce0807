/**
 * What Playwright turns off in Chromium. A second `--disable-features` replaces its own, so the list stands here again:
 * `features-off.test.ts` compares the two.
 */
export const byPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * Parts of a desktop browser that no terminal shows: each context started a renderer for the list below the address bar,
 * and a spare one. Without them 10 contexts cost 11.8 s of processor instead of 29.7 s (Chromium 156).
 */
const desktopOnly = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'];

export const featuresOff = `--disable-features=${[...byPlaywright, ...desktopOnly].join(',')}`;
