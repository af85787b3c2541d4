import { useParams } from "react-router";
import { Start } from "./Start";
import { Work } from "./Work";

/** One item at a time, or the quiet between two. */
export function Desk() {
  const { id } = useParams();
  return id ? <Work key={id} id={id} /> : <Start />;
}
