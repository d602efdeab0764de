import { useLocation } from "@docusaurus/router";
import { isPlayground } from "../../playground/is-playground.ts";
import { Search } from "../../search/Search.tsx";

/** The search field; the playground, which may ask nobody for anything, has none. */
export default function SearchBar() {
  return isPlayground(useLocation().pathname) ? null : <Search />;
}
