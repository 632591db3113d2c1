export interface Persona {
  id: string;
  /** The role, e.g. 督导. */
  label: string;
  name: string;
  openid: string;
}
