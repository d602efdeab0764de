import type { ExamplesTexts } from "./texts.ts";

export const examples: ExamplesTexts = {
  program: `Chaque commande a sa propre aide, avec des exemples : hirehooks check --help.

Exemples :
  hirehooks list
  hirehooks check livraisons/
  hirehooks test http://127.0.0.1:3000/hooks --provider ÉMETTEUR --unsigned`,
  list: `Codes de sortie : 0 liste affichée, 2 appel incorrect.

Exemples :
  hirehooks list
  hirehooks list --format json`,
  check: `Codes de sortie : 0 rien à signaler, 1 erreurs, 2 appel incorrect,
3 quelque chose n’a pas pu être lu ou reconnu, ou rien n’a été vérifié,
130 vérification interrompue par Ctrl-C. Avec --strict ou --fail-on notice, les
remarques sont des erreurs.

Exemples :
  hirehooks check livraisons/
  hirehooks check corps.json --event ÉMETTEUR/ÉVÈNEMENT
  hirehooks check livraisons/ --strict --format pretty --format junit=rapport.xml
  hirehooks check archive.ndjson --bulk --summary synthese.json
  zstd -dc archive.ndjson.zst | hirehooks check - --lines --no-notices`,
  merge: `Codes de sortie : ceux de check avec --fail-on error ou notice ; sinon 0 synthèses
fusionnées, 2 appel incorrect, 3 une synthèse est illisible ou ne va pas avec
les autres.

Exemples :
  hirehooks merge partie-1.json partie-2.json > synthese.json
  hirehooks merge partie-1.json partie-2.json --fail-on error
  cat partie-1.json partie-2.json | hirehooks merge -`,
};
