// Made by `npm run text` from locales/en/commands.json: change it there.

export default {
  Runflow_Deploy: {
    label: () => "Runflow: deploy this workflow",
    menubarLabel: () => "Deploy this workflow"
  },
  Runflow_SaveDeployFile: {
    label: () => "Runflow: save deploy file",
    menubarLabel: () => "Save deploy file"
  },
  Runflow_OpenPanel: {
    label: () => "Runflow: open the panel",
    menubarLabel: () => "Open the panel"
  },
  Runflow_SetApiKey: {
    label: () => "Runflow: set the API key",
    menubarLabel: () => "Set API key…"
  }
}
