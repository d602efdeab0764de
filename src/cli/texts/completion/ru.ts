import type { CompletionTexts } from "./texts.ts";

export const completion: CompletionTexts = {
  summary: "вывести скрипт автодополнения команд, параметров и событий для командной оболочки",
  usage: "<оболочка>",
  shell: "bash, zsh или fish",
  missing: "Укажите оболочку: bash, zsh или fish.",
  examples: `Примеры:
  hirehooks completion bash > ~/.hirehooks.bash
  hirehooks completion zsh > ~/.hirehooks.zsh
  hirehooks completion fish > ~/.config/fish/completions/hirehooks.fish

После этого добавьте в ~/.bashrc строку «source ~/.hirehooks.bash», а для zsh
в ~/.zshrc после compinit — «source ~/.hirehooks.zsh»; fish прочитает свой файл
сам. После обновления выведите скрипт заново. Дополняется команда hirehooks,
установленная через npm install --global; после npx дополнения нет.`,
};
