// Made by `npm run text` from locales/en/settings.json: change it there.

export default {
  Runflow_ApiUrl: {
    name: () => "API URL",
    tooltip: () => "Where Runflow answers. Keep it unless Runflow gave you another address."
  },
  Runflow_ApiKey: {
    name: () => "API Key"
  }
}
