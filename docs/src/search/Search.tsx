import { useHistory } from "@docusaurus/router";
import { texts } from "@texts";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useRoot } from "../components/SiteFile.tsx";
import { type Found, find, type Pagefind, ranking } from "./find.ts";
import styles from "./search.module.css";

const limit = 8;

/** The search field of the navigation bar; index and code are loaded when it is first used. */
export function Search() {
  const root = useRoot();
  const history = useHistory();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const module = useRef<Promise<Pagefind>>(undefined);
  const asked = useRef("");
  const [found, setFound] = useState<readonly Found[]>();
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);

  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const isTyping = target.matches?.("input, textarea, select, [contenteditable]");
      const isCalled = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !isTyping);
      if (!isCalled) return;
      event.preventDefault();
      input.current?.focus();
    };
    const click = (event: MouseEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener("keydown", press);
    addEventListener("click", click);
    return () => {
      removeEventListener("keydown", press);
      removeEventListener("click", click);
    };
  }, []);

  const load = () => {
    module.current ??= (import(/* webpackIgnore: true */ `${root}pagefind/pagefind.js`) as Promise<Pagefind>).then(
      async (pagefind) => {
        await pagefind.options({ baseUrl: root, ranking });
        await pagefind.init();
        return pagefind;
      },
    );
    module.current.catch(() => setMissing(true));
    return module.current;
  };

  const ask = async (query: string) => {
    asked.current = query;
    setActive(-1);
    setOpen(query.trim() !== "");
    if (query.trim() === "") return setFound(undefined);
    const results = await find(await load(), query, limit);
    // Answers may overtake each other; the last question counts.
    if (asked.current === query) setFound(results);
  };

  const go = (result: Found) => {
    setOpen(false);
    input.current?.blur();
    history.push(result.url);
  };

  const press = (event: KeyboardEvent) => {
    const results = found ?? [];
    if (event.key === "Escape") setOpen(false);
    else if (event.key === "ArrowDown") setActive((active + 1) % Math.max(1, results.length));
    else if (event.key === "ArrowUp") setActive((active <= 0 ? results.length : active) - 1);
    else if (event.key === "Enter") {
      const result = results[Math.max(0, active)];
      if (result) go(result);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.search} ref={box}>
      <input
        ref={input}
        type="search"
        className={styles.input}
        placeholder={texts.search}
        aria-label={texts.search}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-results`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => void load().catch(() => {})}
        onChange={({ target }) => void ask(target.value).catch(() => {})}
        onKeyDown={press}
      />
      <div className={styles.results} hidden={!isOpen}>
        <div role="listbox" id={`${id}-results`} aria-label={texts.searchResults}>
          {found?.map((result, index) => (
            <a
              key={result.url}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              href={result.url}
              className={styles.result}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                go(result);
              }}
            >
              <span className={styles.title}>{result.meta.title}</span>
              <span className={styles.excerpt}>
                <Excerpt html={result.excerpt} />
              </span>
            </a>
          ))}
        </div>
        <p role="status" className={styles.status}>
          {isMissing ? texts.searchMissing : found?.length === 0 ? texts.searchNothing : ""}
        </p>
      </div>
    </div>
  );
}

/** Text with marked words; the HTML is read, never put into the page. */
function Excerpt({ html }: { readonly html: string }) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return [...body.childNodes].map((node, index) =>
    node.nodeName === "MARK" ? <mark key={index}>{node.textContent}</mark> : node.textContent,
  );
}
