package earshot.pipeline.operator;

import earshot.copy.Copies;
import earshot.copy.CopyGroup;
import earshot.copy.CopyMemory;
import earshot.copy.CopyMemoryCodec;
import earshot.copy.CopySettings;
import earshot.copy.Sighting;
import earshot.copy.TextSketch;
import earshot.post.Post;
import earshot.triage.Flag;
import earshot.triage.FlagChange;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.util.Collector;

/** Finds flags whose text others posted before; keyed by {@link TextOf}. */
public final class FindCopies extends KeyedStage<Flag, FlagChange> {
  public static final String ID = "find-copies";
  public static final String COPY = "copy";
  private static final long serialVersionUID = 1L;

  private final CopySettings settings;
  private final TextOf text;

  public FindCopies(CopySettings settings) {
    super(ID, settings.window().multipliedBy(2));
    this.settings = settings;
    this.text = new TextOf(settings);
  }

  @Override
  void process(Flag flag, Context context, Collector<FlagChange> out) throws Exception {
    Optional<TextSketch> sketch = text.sketch(flag);
    if (sketch.isEmpty()) {
      emit(FlagChange.raised(flag), out);
      return;
    }
    Sighting seen = sighting(flag, sketch.get());
    CopyMemory.Finding finding = memory().see(seen, settings);
    if (finding.original().isEmpty()) {
      emit(FlagChange.raised(flag), out);
    } else {
      count(Counts.COLLAPSED, COPY);
      emit(FlagChange.raised(flag).with(Copies.of(finding.original(), seen.at())), out);
    }
    finding
        .dethroned()
        .ifPresent(old -> emit(found(old).with(Copies.of(flag.id(), old.at())), out));
    remember(CopyMemoryCodec.write(finding.memory()));
    settleSoon(context);
  }

  @Override
  void settle(String key, Collector<FlagChange> out) throws Exception {
    CopyMemory memory = memory();
    for (CopyGroup group : memory.untold()) {
      emit(found(group.original()).with(group.copies()), out);
    }
    remember(CopyMemoryCodec.write(memory.told()));
  }

  private static FlagChange found(Sighting about) {
    return FlagChange.found(about.flagId(), about.authorKey(), about.createdAt());
  }

  private static Sighting sighting(Flag flag, TextSketch sketch) {
    Post post = flag.post();
    Instant created = post.createdAt();
    Instant at = created.isBefore(post.receivedAt()) ? created : post.receivedAt();
    return new Sighting(flag.id(), post.id(), post.authorKey(), created, at, sketch);
  }

  private CopyMemory memory() throws Exception {
    byte[] bytes = remembered();
    CopyMemory memory = bytes == null ? CopyMemory.EMPTY : CopyMemoryCodec.read(bytes);
    return toldByThisRun() ? memory : memory.forgetTold();
  }
}
