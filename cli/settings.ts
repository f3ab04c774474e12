import { settingsAsMarkdown, settingsAsText } from '#server/settings/table';

console.log(process.argv.includes('--markdown') ? settingsAsMarkdown() : settingsAsText());
