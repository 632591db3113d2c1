export interface Persona {
  id: string;
  /** The role, e.g. 督导. */
  label: string;
  name: string;
  openid: string;
  /** The number that WeChat knows of this person. */
  phone?: string;
}
