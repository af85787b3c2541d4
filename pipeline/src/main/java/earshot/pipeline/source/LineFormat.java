package earshot.pipeline.source;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;

/** Files of lines for Flink's file source; plain, or gzip by the name's end. */
record LineFormat(String source, int maxLineBytes)
    implements BulkFormat<RawRecord, FileSourceSplit> {
  private static final long serialVersionUID = 1L;

  @Override
  public Reader<RawRecord> createReader(Configuration config, FileSourceSplit split) {
    return new LineFileReader(source, split.path(), maxLineBytes, 0);
  }

  @Override
  public Reader<RawRecord> restoreReader(Configuration config, FileSourceSplit split)
      throws IOException {
    CheckpointedPosition reached = split.getReaderPosition().orElse(new CheckpointedPosition(0, 0));
    long offset = Math.max(0, reached.getOffset());
    LineFileReader reader = new LineFileReader(source, split.path(), maxLineBytes, offset);
    reader.skip(reached.getRecordsAfterOffset());
    return reader;
  }

  /** A file is read by one reader; the records are spread over all cores behind it. */
  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return TypeInformation.of(RawRecord.class);
  }
}
