export { Search as default } from "../../search/Search.tsx";
