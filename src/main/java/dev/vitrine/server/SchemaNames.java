package dev.vitrine.server;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/// Names schemas by what they are about: `SessionAnswers.Page` is `SessionPage`, so that two rooms
/// may each have a page.
final class SchemaNames extends TypeNameResolver {
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || !outer.getName().startsWith("dev.vitrine.")
                ? super.nameForClass(type, options)
                : outer.getSimpleName().replaceFirst("(Answers|Controller)$", "")
                        + type.getSimpleName();
    }
}
