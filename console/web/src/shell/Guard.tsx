import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";

/** Keeps a fault of one page on that page. */
export class Guard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="centre" role="alert">
        <h1>This page stumbled</h1>
        <p className="quiet">Nothing that you decided is lost, and drafts are kept.</p>
        <Button onClick={() => window.location.reload()}>Load it again</Button>
      </div>
    );
  }
}
