/** Where git is told which files it has to leave alone. */
export const ATTRIBUTES = '.gitattributes'

/** What keeps it from changing line endings in deploy files, and in what lies beside them. */
export const DEPLOY_FILE_LINE = '*.runflow.json text eol=lf'
export const INPUT_FILES_LINE = '*.files/** -text'
