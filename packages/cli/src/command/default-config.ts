/** The config that a command reads or writes if no file is named. */
export const DEFAULT_CONFIG_FILE = 'tactful.json';
