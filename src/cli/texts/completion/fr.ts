import type { CompletionTexts } from "./texts.ts";

export const completion: CompletionTexts = {
  summary: "afficher un script qui complète commandes, options et évènements dans un shell",
  usage: "<shell>",
  shell: "bash, zsh ou fish",
  missing: "Indiquez le shell : bash, zsh ou fish.",
  examples: `Exemples :
  hirehooks completion bash > ~/.hirehooks.bash
  hirehooks completion zsh > ~/.hirehooks.zsh
  hirehooks completion fish > ~/.config/fish/completions/hirehooks.fish

Ajoutez ensuite « source ~/.hirehooks.bash » à ~/.bashrc, ou bien, après
compinit, « source ~/.hirehooks.zsh » à ~/.zshrc ; fish lit son fichier de
lui-même. Après une mise à jour, affichez de nouveau le script. Il complète la
commande hirehooks installée par npm install --global, mais pas après npx.`,
};
