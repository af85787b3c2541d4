import { Button, Checkbox, MultiSelect, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, the } from "../api/client";
import { CATEGORIES, CATEGORY, LEVEL, LEVELS } from "../words/names";
import { period, PLAIN, type Question, type Split } from "./question";

const SPANS = [["7", "Last 7 days"], ["28", "Last 4 weeks"], ["90", "Last 90 days"], ["365", "Last year"], ["own", "From … to …"]] as const;
const SPLITS: { value: Split; label: string }[] = [
  { value: "NONE", label: "Together" }, { value: "LEVEL", label: "By level" }, { value: "CATEGORY", label: "By category" }, { value: "SOURCE", label: "By source" }, { value: "LANGUAGE", label: "By language" },
];

/** What is asked. Each change is at once in the page's address, which can be kept and shared. */
export function Asking({ question, ask }: { question: Question; ask: (next: Question) => void }) {
  const sources = useQuery({ queryKey: ["trends", "sources"], queryFn: () => the(api.GET("/api/trends/sources")), staleTime: 5 * 60_000 });
  const [words, setWords] = useState(question.words);
  const [seen, setSeen] = useState(question.words);
  if (seen !== question.words) {
    setSeen(question.words);
    setWords(question.words);
  }
  const own = question.from !== "";
  const known = SPANS.some(([days]) => days === String(question.days));
  const spans = SPANS.map(([value, label]) => ({ value, label }));
  const days = own ? "own" : String(question.days);
  const set = (change: Partial<Question>) => ask({ ...question, ...change });
  const span = (value: string | null) => {
    if (value === "own") {
      const { from, to } = period(question, Date.now());
      set({ from: from.slice(0, 10), to: new Date(Date.parse(to) - 1).toISOString().slice(0, 10) });
    } else {
      set({ from: "", to: "", days: Number(value ?? PLAIN.days) });
    }
  };
  return (
    <form
      className="card asking"
      aria-label="What to count"
      onSubmit={(event) => {
        event.preventDefault();
        set({ words });
      }}
    >
      <div className="asking-row">
        <Select label="When" value={days} onChange={span} allowDeselect={false} data={known || own ? spans : [...spans, { value: days, label: `Last ${days} days` }]} w={160} />
        {own && <TextInput type="date" label="From" value={question.from} max={question.to} onChange={(event) => event.currentTarget.value && set({ from: event.currentTarget.value })} />}
        {own && <TextInput type="date" label="To" value={question.to} min={question.from} onChange={(event) => event.currentTarget.value && set({ to: event.currentTarget.value })} />}
        <div>
          <span className="field-label" id="per">Per</span>
          <SegmentedControl aria-labelledby="per" value={question.interval} onChange={(interval) => set({ interval: interval })} data={[{ value: "HOUR", label: "Hour" }, { value: "DAY", label: "Day" }, { value: "WEEK", label: "Week" }]} />
        </div>
        <Select label="Told apart" value={question.split} onChange={(split) => set({ split: (split ?? PLAIN.split) })} allowDeselect={false} data={SPLITS} w={150} />
        <Checkbox label="Compare with the period before" checked={question.compare} onChange={(event) => set({ compare: event.currentTarget.checked })} className="asking-compare" />
      </div>
      <div className="asking-row">
        <MultiSelect label="Levels" placeholder={question.levels.length ? "" : "All"} value={question.levels} onChange={(levels) => set({ levels: LEVELS.filter((level) => levels.includes(level)) })} data={LEVELS.toReversed().map((value) => ({ value, label: LEVEL[value] }))} clearable className="asking-many" />
        <MultiSelect label="Categories" placeholder={question.categories.length ? "" : "All"} value={question.categories} onChange={(values) => set({ categories: CATEGORIES.filter((category) => values.includes(category)) })} data={CATEGORIES.map((value) => ({ value, label: CATEGORY[value] }))} searchable clearable className="asking-many" />
        <MultiSelect label="Sources" placeholder={question.sources.length ? "" : "All"} value={question.sources} onChange={(values) => set({ sources: values })} data={[...new Set([...(sources.data ?? []), ...question.sources])]} clearable className="asking-many" />
        <TextInput label="Words" placeholder="exam source:forum" value={words} onChange={(event) => setWords(event.currentTarget.value)} className="asking-words" rightSectionWidth={58} rightSection={words.trim() !== question.words ? <Button type="submit" size="compact-xs">Ask</Button> : null} />
      </div>
    </form>
  );
}
