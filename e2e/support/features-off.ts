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
 * and a spare one. Without them a new context costs 0.4 of the processor time (10 contexts: 29.7 s → 11.8 s).
 */
const desktopOnly = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'];

export const featuresOff = `--disable-features=${[...byPlaywright, ...desktopOnly].join(',')}`;
