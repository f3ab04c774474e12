import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMachine } from '#server/visits/user-agents';

/** `CARRIER` stands for the phone's carrier, `DEVICE` for the phone. */
const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; DEVICE Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const WEBVIEW = `${ANDROID} Version/4.0 Chrome/131.0.6778.81 Mobile Safari/537.36`;
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

const CARRIERS = [
  'Viettel',
  'VIETTEL',
  'Viettel Telecom',
  'VinaPhone',
  'VN VINAPHONE',
  'MobiFone',
  'VN MobiFone',
  'Vietnamobile',
  'Gmobile',
  'G-Mobile',
  'iTel',
  'Wintel',
  'VNSKY',
  '45204',
  '',
  '-',
  'Viettel|MobiFone',
  'MyViettel.com.vn',
];

const DEVICES = [
  'SM-A155F',
  'V2206',
  '2201117TY',
  'CPH2565',
  'TECNO KJ5',
  'Redmi Note 13 Pro',
  'CUBOT X70',
  'Masstel Hapi 10',
  'Mobell Nova F7',
  'BV4900Pro',
  'Urovo i6310 Scanner',
  'Node 1',
  'VSmart Active 3',
  'Bphone B86',
  'Archos Access',
  'Radar 5',
];

const FACEBOOK =
  'FBAN/FB4A;FBAV/492.0.0.66.81;FBBV/666871928;FBDM/{density=2.625,width=1080,height=2209};FBLC/vi_VN;FBRV/0;FBCR/CARRIER;FBMF/samsung;FBBD/samsung;FBPN/com.facebook.katana;FBDV/DEVICE;FBSV/14;FBOP/1;FBCA/arm64-v8a:;';
const IOS = (app: string) =>
  `FBAN/${app};FBAV/492.0.0.30.111;FBBV/666820311;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/18.1;FBSS/3;FBCR/CARRIER;FBID/phone;FBLC/vi_VN;FBOP/5;FBRV/0`;

/** Browsers, also those within apps. */
const READERS: Record<string, string> = {
  'Facebook, Android, its own text only': `[${FACEBOOK}]`,
  'Facebook, Android': `${WEBVIEW} [FB_IAB/FB4A;FBAV/492.0.0.66.81;IABMV/1;]`,
  'Facebook, Android, long': `${WEBVIEW} [${FACEBOOK}FB_FW/1;]`,
  'Facebook, Android, before the browser': `[${FACEBOOK}] ${WEBVIEW}`,
  'Facebook, Android, cut off': `[${FACEBOOK}`.slice(0, 240),
  'Facebook, Android 5': `Dalvik/2.1.0 (Linux; U; Android 5.1; DEVICE Build/LMY47I) [${FACEBOOK}]`,
  'Facebook, iPhone': `${IPHONE} Mobile/22B83 [${IOS('FBIOS')}]`,
  'Facebook, iPhone, commas': `${IPHONE} Mobile/22B83 [${IOS('FBIOS').replaceAll(';', ', ')}]`,
  'Facebook Lite': `${WEBVIEW} [FBAN/EMA;FBLC/vi_VN;FBAV/426.0.0.10.117;FBCR/CARRIER;FBDM/DisplayMetrics{density=2.0};]`,
  'Messenger, Android': `${WEBVIEW} [FBAN/Orca-Android;FBAV/484.0.0.68.109;FBPN/com.facebook.orca;FBLC/vi_VN;FBBV/663;FBCR/CARRIER;FBMF/OPPO;FBBD/OPPO;FBDV/DEVICE;FBSV/14;FBCA/arm64-v8a:null;FBDM/{density=3.0,width=1080,height=2340};FB_FW/1;]`,
  'Messenger, iPhone': `${IPHONE} Mobile/22B83 [${IOS('MessengerForiOS')}]`,
  'Messenger Lite': `${IPHONE} Mobile/22B83 LightSpeed [${IOS('MessengerLiteForiOS')}]`,
  'Instagram, iPhone': `${IPHONE} Mobile/22B83 Instagram 358.0.0.28.98 (iPhone14,5; iOS 18_1; vi_VN; vi; scale=3.00; 1170x2532; 667045420; IABMV/1)`,
  'Instagram, Android': `${WEBVIEW} Instagram 358.0.0.51.97 Android (34/14; 450dpi; 1080x2163; samsung; DEVICE; a15; mt6789; vi_VN; 666863318; IABMV/1)`,
  Threads: `${IPHONE} Mobile/22B83 Barcelona 358.0.0.28.98 (iPhone14,5; iOS 18_1; vi_VN; vi; scale=3.00; 1170x2532; 667045420)`,
  'Zalo, Android': `${WEBVIEW} Zalo android/12110716 ZaloTheme/light ZaloLanguage/vi`,
  'Zalo, iPhone': `${IPHONE} Mobile/15E148 Zalo iOS/588 ZaloTheme/light ZaloLanguage/vn`,
  'Zalo, computer': `${WINDOWS} ZaloPC/24.11.1 Chrome/118.0.5993.159 Electron/27.3.11 Safari/537.36`,
  'TikTok, iPhone': `${IPHONE} Mobile/15E148 musical_ly_37.2.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/vi Region/VN isDarkMode/0 WKWebView/1 RevealType/Dialog BytedanceWebview/d8a21c6 FalconTag/0F1B`,
  'TikTok, Android': `${WEBVIEW} trill_370204 JsSdk/1.0 NetType/MOBILE Channel/googleplay AppName/trill app_version/37.2.4 ByteLocale/vi ByteFullLocale/vi Region/VN AppId/1180 Spark/1.6.6.1-bugfix AppVersion/37.2.4 BytedanceWebview/d8a21c6`,
  'TikTok, Android, old': `${WEBVIEW} trill_2022803040 JsSdk/1.0 NetType/WIFI Channel/samsung_preload AppName/musical_ly`,
  'Line, Android': `${WEBVIEW} Line/14.19.0/IAB`,
  'Line, iPhone': `${IPHONE} Mobile/22B83 Safari Line/14.19.1`,
  'Viber, Android': `${WEBVIEW} Viber/23.9.0.4`,
  'Viber, iPhone': `${IPHONE} Mobile/15E148 Viber/23.9.0`,
  'Viber, computer': `${WINDOWS} QtWebEngine/6.5.3 Chrome/108.0.5359.220 Safari/537.36 Viber/23.9.0.3`,
  'Telegram, Android': `${WEBVIEW} Telegram-Android/11.4.2 (Samsung DEVICE; Android 14; SDK 34; AVERAGE)`,
  'Cốc Cốc, Windows': `${WINDOWS} coc_coc_browser/130.0.132 Chrome/124.0.6367.132 Safari/537.36`,
  'Cốc Cốc, Android': `Mozilla/5.0 (Linux; Android 13; DEVICE) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/131.0.98 Mobile Chrome/125.0.6422.98 Mobile Safari/537.36`,
  'Google app, iPhone': `${IPHONE} GSA/343.0.695551749 Mobile/15E148 Safari/604.1`,
  'Google app, Android': `${WEBVIEW} GSA/15.47.38.28.arm64`,
  'Google app, Android, named': `${WEBVIEW} GoogleApp/15.47.38.28.arm64`,
  'Chrome, Android':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
  'Chrome, Android, with its phone':
    'Mozilla/5.0 (Linux; Android 9; DEVICE) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.4896.127 Mobile Safari/537.36',
  'Chrome, Windows': `${WINDOWS} Chrome/131.0.0.0 Safari/537.36`,
  'Chrome, iPhone': `${IPHONE} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`,
  'Chrome, Chromebook':
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Safari, iPhone': `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`,
  'Safari, Mac':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  'Firefox, Windows': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0',
  'Firefox, Android': 'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0',
  'Firefox, iPhone': `${IPHONE} FxiOS/133.0 Mobile/15E148 Safari/605.1.15`,
  Edge: `${WINDOWS} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
  'Edge, old': `${WINDOWS} Chrome/70.0.3538.102 Safari/537.36 Edge/18.19582`,
  'Edge, IE mode': 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
  'Edge, IE mode, .NET':
    'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; .NET CLR 2.0.50727; .NET CLR 3.0.30729; .NET CLR 3.5.30729; Tablet PC 2.0; Zoom 3.6.0; InfoPath.3; rv:11.0) like Gecko',
  'IE 8':
    'Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; WOW64; Trident/4.0; SLCC2; .NET CLR 2.0.50727; Media Center PC 6.0; MS-RTC LM 8; InfoPath.3)',
  'Edge, iPhone': `${IPHONE} Version/18.0 EdgiOS/131.0.2903.68 Mobile/15E148 Safari/605.1.15`,
  'Samsung Internet':
    'Mozilla/5.0 (Linux; Android 14; DEVICE) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
  'Mi Browser':
    'Mozilla/5.0 (Linux; U; Android 14; vi-vn; DEVICE Build/UKQ1.230917.001) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/112.0.5615.136 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.22.0-gn',
  OPPO: `${ANDROID} Version/4.0 Chrome/115.0.5790.168 Mobile Safari/537.36 HeyTapBrowser/45.11.1.1`,
  vivo: `${ANDROID} Chrome/123.0.6312.118 Mobile Safari/537.36 VivoBrowser/14.3.0.0`,
  Opera: `${WINDOWS} Chrome/130.0.0.0 Safari/537.36 OPR/115.0.0.0`,
  'Opera Mini': 'Opera/9.80 (Android; Opera Mini/36.2.2254/191.307; U; vi) Presto/2.12.423 Version/12.16',
  'UC Browser':
    'Mozilla/5.0 (Linux; U; Android 13; vi; DEVICE Build/TP1A.220905.001) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 UCBrowser/13.8.2.1324 Mobile Safari/537.36',
  Puffin:
    'Mozilla/5.0 (X11; U; Linux x86_64; vi-VN) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36 Puffin/10.4.0.51677AP',
  DuckDuckGo: `${WEBVIEW} DuckDuckGo/5`,
  'X, iPhone': `${IPHONE} Mobile/22B83 Twitter for iPhone/10.68`,
  'Pinterest, Android': `${WEBVIEW} [Pinterest/Android]`,
  'LinkedIn, iPhone': `${IPHONE} Mobile/22B83 [LinkedInApp]/9.30.2234`,
  'Snapchat, Android': `${WEBVIEW} Snapchat/13.17.0.45 (DEVICE; Android 14#A155FXXU4BXK1#34; gzip; )`,
  WeChat: `${WEBVIEW} MicroMessenger/8.0.54.2760(0x28003635) WeChat/arm64 Weixin GPVersion/1 NetType/4G Language/vi ABI/arm64`,
  'Báo Mới': `${WEBVIEW} BaoMoi/24.11 (Android)`,
  'Television, Samsung':
    'Mozilla/5.0 (SMART-TV; LINUX; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) 94.0.4606.31/7.0 TV Safari/537.36',
  'Television, LG':
    'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 WebAppManager',
  'Windows 7':
    'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
};

const MACHINES: string[] = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.6778.69 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.6778.69 Mobile Safari/537.36 (compatible; GoogleOther)',
  'Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36',
  'Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)',
  'Mozilla/5.0 (compatible; coccocbot-image/1.0; +http://help.coccoc.com/searchengine)',
  'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
  'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  'Mozilla/5.0 (Linux; Android 7.0;) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; PetalBot;+https://webmaster.petalsearch.com/site/petalbot)',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)',
  'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)',
  'Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)',
  'Mozilla/5.0 (compatible; MJ12bot/v1.4.8; http://mj12bot.com/)',
  'Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ChatGPT-User/1.0; +https://openai.com/bot)',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36; compatible; OAI-SearchBot/1.0; +https://openai.com/searchbot',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Claude-User/1.0; +Claude-User@anthropic.com)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Claude-SearchBot/1.0; +Claude-SearchBot@anthropic.com)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Perplexity-User/1.0; +https://perplexity.ai/perplexity-user)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; MistralAI-User/1.0; +https://docs.mistral.ai/robots)',
  'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_10_1) AppleWebKit/600.2.5 (KHTML, like Gecko) Version/8.0.2 Safari/600.2.5 (Amazonbot/0.1; +https://developer.amazon.com/support/amazonbot)',
  'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
  'meta-externalfetcher/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
  'meta-externalagent/1.1',
  'cohere-ai',
  'anthropic-ai',
  'DuckAssistBot/1.2; (+http://duckduckgo.com/duckassistbot.html)',
  'CCBot/2.0 (https://commoncrawl.org/faq/)',
  'Mozilla/5.0 (compatible; YouBot/1.0; +https://about.you.com/youbot/)',
  'Google-NotebookLM',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 (compatible; Google-Read-Aloud; +https://support.google.com/webmasters/answer/1061943)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'facebookexternalhit/1.1',
  'facebookexternalhit/1.1;line-poker/1.0',
  'facebookcatalog/1.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22B83 [FBAN/FBIOS;FBAV/492.0.0.30.111;FBCR/Viettel] facebookexternalhit/1.1',
  '[FBAN/FB4A;FBAV/492.0.0.66.81;FBCR/Viettel;] facebookexternalhit/1.1',
  'Twitterbot/1.0',
  'TelegramBot (like TwitterBot)',
  'WhatsApp/2.24.24.78 A',
  'Mozilla/5.0 (compatible; ZaloBot/1.0; +https://zalo.me)',
  'ZaloCrawler/1.0',
  'ZaloBot',
  'Zalo/1.0',
  'Viber/23.9.0.4',
  'Viber',
  'Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)',
  'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
  'facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984',
  'Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)',
  'Mozilla/5.0 (compatible; Uptime-Kuma/1.23.15)',
  'Uptime-Kuma/1.23.15',
  'Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)',
  'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/61.0.3163.100 Safari/537.36 PingdomPageSpeed/1.0 (pingbot/2.0; +http://www.pingdom.com/)',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/98.0.4758.102 Safari/537.36 StatusCake',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36 Site24x7',
  'Better Stack Better Uptime Bot Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36',
  'GoogleStackdriverMonitoring-UptimeChecks(https://cloud.google.com/monitoring)',
  'check_http/v2.3.3 (monitoring-plugins 2.3.3)',
  'Blackbox Exporter/0.25.0',
  'Zabbix 7.0.5',
  'Mozilla/5.0 (compatible; PRTG Network Monitor (www.paessler.com); Windows)',
  'HetrixTools Uptime Monitoring Bot. https://hetrix.tools/uptime-monitoring-bot.html',
  'kube-probe/1.31',
  'ELB-HealthChecker/2.0',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) PhantomJS/2.1.1 Safari/538.1',
  'Mozilla/5.0 (Linux; Android 11; moto g power (2022)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Mobile Safari/537.36 Chrome-Lighthouse',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko; Google Page Speed Insights) Chrome/119.0.0.0 Safari/537.36',
  'curl/8.11.0',
  'Wget/1.24.5',
  'python-requests/2.32.3',
  'Python/3.12 aiohttp/3.11.7',
  'python-httpx/0.27.2',
  'Go-http-client/1.1',
  'okhttp/4.12.0',
  'axios/1.7.8',
  'node-fetch/1.0 (+https://github.com/bitinn/node-fetch)',
  'node',
  'undici',
  'Java/17.0.12',
  'Apache-HttpClient/4.5.14 (Java/17.0.12)',
  'Scrapy/2.11.2 (+https://scrapy.org)',
  'libwww-perl/6.77',
  'PostmanRuntime/7.42.0',
  'Dart/3.5 (dart:io)',
  'Ruby',
  'GuzzleHttp/7',
  'Dalvik/2.1.0 (Linux; U; Android 14; SM-A155F Build/UP1A.231005.007)',
  'CFNetwork/1568.200.51 Darwin/24.1.0',
  'SohaNews/1 CFNetwork/1568.200.51 Darwin/24.1.0',
  'Feedly/1.0 (+http://www.feedly.com/fetcher.html; like FeedFetcher-Google)',
  'Mozilla/5.0 (compatible; Inoreader/1.0; feed-id=1)',
  'Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)',
  'Mozilla/5.0 zgrab/0.x',
  'Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)',
  'Expanse, a Palo Alto Networks company, searches across the global IPv4 space multiple times per day to identify customers&#39; presences on the Internet.',
  'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Word 16.0.18129; Pro)',
  'Mozilla/4.0 (compatible; ms-office; MSOffice 16)',
  'W3C_Validator/1.3',
  'Mozilla/5.0',
  'Mozilla',
  '-',
];

const named = Object.entries(READERS).flatMap(([name, text]) =>
  phones(text).map(({ agent, phone }) => [`${name} ${phone}`, agent] as const),
);

function phones(text: string) {
  const carriers = text.includes('CARRIER') ? CARRIERS : [''];
  const devices = text.includes('DEVICE') ? DEVICES : [''];
  return carriers.flatMap((carrier) =>
    devices.map((device) => ({
      agent: text.replaceAll('CARRIER', carrier).replaceAll('DEVICE', device),
      phone: [carrier, device].filter(Boolean).join(', '),
    })),
  );
}

test('who reads in a browser or within an app is a reader, whatever the phone and its carrier are called', () => {
  expect(named.filter(([, agent]) => isMachine(agent)).map(([name]) => name)).toEqual([]);
});

test('crawlers, fetchers of previews, watchers and libraries are machines, also with an app’s text beside', () => {
  expect(MACHINES.filter((agent) => !isMachine(agent))).toEqual([]);
});

test('a crawler that calls itself a phone’s name stays a crawler', () => {
  const phone = (name: string) => `Mozilla/5.0 (Linux; Android 9; ${name}) AppleWebKit/537.36 (KHTML, like Gecko)`;
  const names = ['Googlebot', 'compatible; Bytespider', 'compatible; SomeBot/1.0; +http://bot.invalid', 'NewsCrawler'];
  expect(names.filter((name) => !isMachine(phone(name)))).toEqual([]);
});

test('whatever a user agent is, it is judged, and a browser’s name stays a browser’s with any phone and carrier', () => {
  const piece = fc.constantFrom(
    ...[
      '[FBAN/FBIOS',
      ';FBCR/',
      ']',
      '(Linux; Android 14; ',
      ' Build/',
      ')',
      '(',
      ';',
      '$&',
      "$'",
      'Mozilla/5.0 ',
      '\\',
      '^',
    ],
  );
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 512 }),
    fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(any, (userAgent) => {
      expect([true, false]).toContain(isMachine(userAgent.slice(0, 512)));
    }),
    { seed: 20261130, numRuns: 500 },
  );
  const name = fc
    .stringMatching(/^[A-Za-z][\w$&^.*-]{2,20}$/)
    .filter((text) => !/bot|spider|crawl|compatible/i.test(text));
  fc.assert(
    fc.property(name, (device) => {
      const chrome = `Mozilla/5.0 (Linux; Android 14; ${device}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36`;
      expect(isMachine(chrome)).toBe(false);
    }),
    { seed: 20261130, numRuns: 300 },
  );
});
