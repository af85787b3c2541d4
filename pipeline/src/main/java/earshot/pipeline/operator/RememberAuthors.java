package earshot.pipeline.operator;

import earshot.author.AuthorMemory;
import earshot.author.AuthorMemoryCodec;
import earshot.author.AuthorReader;
import earshot.author.AuthorRisk;
import earshot.author.AuthorSettings;
import earshot.author.Contact;
import earshot.triage.Flag;
import earshot.triage.FlagChange;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/** Says of each flag what the memory of its author says of it; keyed by {@link AuthorOf}. */
public final class RememberAuthors extends KeyedStage<FlagChange, FlagChange> {
  public static final String ID = "remember-authors";
  public static final String REPEAT = "author-repeat";
  private static final long serialVersionUID = 1L;

  private final AuthorSettings settings;
  private transient AuthorReader reader;

  public RememberAuthors(AuthorSettings settings) {
    super(ID, settings.memory());
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    reader = new AuthorReader(settings);
  }

  @Override
  void process(FlagChange change, Context context, Collector<FlagChange> out) throws Exception {
    if (change.raised().isEmpty()) {
      emit(change, out);
      if (change.copy() && !change.authorKey().isEmpty()) {
        keep(memory().copied(change.id()), context);
      }
      return;
    }
    Flag flag = change.raised().get(0);
    Contact contact = Contact.of(flag.id(), flag.post(), flag.assessment(), change.copy());
    if (change.authorKey().isEmpty()) {
      emit(change.with(reader.alone(contact)), out);
      return;
    }
    AuthorMemory memory = memory().hear(contact, settings);
    AuthorRisk risk = memory.riskOf(contact, reader);
    if (!risk.repeats().of().isEmpty()) {
      count(Counts.COLLAPSED, REPEAT);
    }
    emit(change.with(risk), out);
    keep(memory, context);
  }

  @Override
  void settle(String author, Collector<FlagChange> out) throws Exception {
    AuthorMemory memory = memory();
    for (Map.Entry<String, AuthorRisk> news : memory.untold(reader).entrySet()) {
      Contact flag = memory.history().find(news.getKey()).orElseThrow();
      emit(FlagChange.found(flag.flagId(), author, flag.createdAt()).with(news.getValue()), out);
    }
    remember(AuthorMemoryCodec.write(memory.told(reader)));
  }

  private AuthorMemory memory() throws Exception {
    byte[] bytes = remembered();
    AuthorMemory memory = bytes == null ? AuthorMemory.EMPTY : AuthorMemoryCodec.read(bytes);
    return toldByThisRun() ? memory : memory.untold();
  }

  private void keep(AuthorMemory memory, Context context) throws Exception {
    remember(AuthorMemoryCodec.write(memory));
    settleSoon(context);
  }
}
