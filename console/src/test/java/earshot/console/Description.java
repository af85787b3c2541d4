package earshot.console;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Tells the OpenAPI description what our records promise: each component is there unless it is
 * {@link Optional}.
 */
final class Description implements ModelConverter {

  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    Class<?> raw = raw(type.getType());
    if (raw.isRecord()) {
      Schema<?> defined = context.getDefinedModels().get(raw.getSimpleName());
      for (Schema<?> found : new Schema<?>[] {schema, defined}) {
        if (found != null && found.getProperties() != null) {
          found.setRequired(required(raw));
        }
      }
    }
    return schema;
  }

  private static List<String> required(Class<?> raw) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : raw.getRecordComponents()) {
      if (component.getType() != Optional.class) {
        names.add(component.getName());
      }
    }
    return names;
  }

  private static Class<?> raw(Type type) {
    JavaType known = Json.mapper().constructType(type);
    return known.getRawClass();
  }
}
