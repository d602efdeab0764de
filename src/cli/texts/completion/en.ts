import type { CompletionTexts } from "./texts.ts";

export const completion: CompletionTexts = {
  summary: "print a script that completes commands, options and events in a shell",
  usage: "<shell>",
  shell: "bash, zsh or fish",
  missing: "Say for which shell: bash, zsh or fish.",
  examples: `Examples:
  hirehooks completion bash > ~/.hirehooks.bash
  hirehooks completion zsh > ~/.hirehooks.zsh
  hirehooks completion fish > ~/.config/fish/completions/hirehooks.fish

Then add to ~/.bashrc the line "source ~/.hirehooks.bash", or to ~/.zshrc, after
compinit, "source ~/.hirehooks.zsh"; fish reads its file by itself. Print the
script again after an update. It completes the command hirehooks as it is
installed with npm install --global, not after npx.`,
};
