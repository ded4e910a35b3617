/** What stands before the colon of a name: `Communique` of “Communique: official dialogues between governments”. */
export function shortenName(name: string): string {
  return name.split(/\s*[:：]\s*/)[0] || name;
}
