package earshot.cli;

import picocli.CommandLine.Option;

/** Whether the commands that show flags hide their evidence. */
final class MaskOption {
  @Option(names = "--show", description = "show evidence as it was written")
  private boolean show;

  Mask mask() {
    return new Mask(show);
  }
}
