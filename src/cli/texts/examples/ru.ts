import type { ExamplesTexts } from "./texts.ts";

export const examples: ExamplesTexts = {
  program: `У каждой команды есть своя справка с примерами: hirehooks check --help.

Примеры:
  hirehooks list
  hirehooks check deliveries/
  hirehooks test http://127.0.0.1:3000/hooks --provider ОТПРАВИТЕЛЬ --unsigned`,
  list: `Коды завершения: 0 — список выведен, 2 — ошибка в вызове.

Примеры:
  hirehooks list
  hirehooks list --format json`,
  check: `Коды завершения: 0 — всё в порядке, 1 — есть ошибки, 2 — ошибка в вызове,
3 — что-то не удалось прочитать или распознать либо проверять было нечего,
130 — проверка прервана клавишами Ctrl-C. С --strict и --fail-on notice
замечания считаются ошибками.

Примеры:
  hirehooks check deliveries/
  hirehooks check body.json --event ОТПРАВИТЕЛЬ/СОБЫТИЕ
  hirehooks check deliveries/ --strict --format pretty --format junit=report.xml
  hirehooks check archive.ndjson --bulk --summary summary.json
  zstd -dc archive.ndjson.zst | hirehooks check - --lines --no-notices`,
  merge: `Коды завершения: с --fail-on error или notice — те же, что у check; иначе
0 — сводки объединены, 2 — ошибка в вызове, 3 — сводка не читается или не подходит
к остальным.

Примеры:
  hirehooks merge part-1.json part-2.json > summary.json
  hirehooks merge part-1.json part-2.json --fail-on error
  cat part-1.json part-2.json | hirehooks merge -`,
};
