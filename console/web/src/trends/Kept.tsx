import { Button, Checkbox, Menu, Modal, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { api, the } from "../api/client";
import { questions } from "../api/questions";
import { useUser } from "../access/session";
import { type Question, read, write } from "./question";

/** Questions that were kept: one's own, and those that others share. */
export function Kept({ question }: { question: Question }) {
  const user = useUser();
  const [keeping, setKeeping] = useState(false);
  const searches = useQuery({ queryKey: ["trends", "searches"], queryFn: () => the(api.GET("/api/trends/searches")) });
  const renew = () => void questions.invalidateQueries({ queryKey: ["trends", "searches"] });
  const forget = useMutation({
    mutationFn: (id: string) => the(api.DELETE("/api/trends/searches/{id}", { params: { path: { id } } })),
    onSettled: renew,
  });
  const mine = searches.data?.filter((search) => search.by === user.name) ?? [];
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target><Button variant="default">Kept questions</Button></Menu.Target>
        <Menu.Dropdown>
          {searches.data?.length ? searches.data.map((search) => (
            <Menu.Item key={search.id} component={Link} to={`/trends?${write(read(new URLSearchParams(search.query))).toString()}`} rightSection={search.shared ? <span className="quiet small">shared</span> : null}><bdi>{search.name}</bdi></Menu.Item>
          )) : <Menu.Label>None kept yet</Menu.Label>}
          <Menu.Divider />
          <Menu.Item onClick={() => setKeeping(true)}>Keep this question…</Menu.Item>
          {mine.map((search) => <Menu.Item key={search.id} color="red" onClick={() => forget.mutate(search.id)}>Forget “<bdi>{search.name}</bdi>”</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={keeping} onClose={() => setKeeping(false)} title="Keep this question">
        {keeping && <KeepForm question={question} done={() => {
          setKeeping(false);
          renew();
        }} />}
      </Modal>
    </>
  );
}

function KeepForm({ question, done }: { question: Question; done: () => void }) {
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const keep = useMutation({ mutationFn: () => the(api.POST("/api/trends/searches", { body: { name: name.trim(), query: write(question).toString(), shared } })), onSuccess: done });
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault();
      keep.mutate();
    }}>
      <TextInput label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} required withAsterisk={false} data-autofocus />
      <Checkbox label="Share it with all analysts" checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
      <Button type="submit" loading={keep.isPending}>Keep</Button>
    </form>
  );
}
