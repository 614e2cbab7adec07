package dev.vitrine.session.sheet.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/// Reads `${network.words.caption}`: a variable, then record parts, nothing else. An empty list or
/// text counts as absent.
///
/// Every text on the page passes here, so here it becomes text that HTML allows: control characters
/// and halves of surrogate pairs are taken out.
final class RecordPaths implements IStandardVariableExpressionEvaluator {
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n]]");

    private final Map<Part, Method> accessors = new ConcurrentHashMap<>();

    private record Part(Class<?> type, String name) {}

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        String path = expression.getExpression();
        int dot = path.indexOf('.');
        Object value = context.getVariable(dot < 0 ? path : path.substring(0, dot));
        while (dot >= 0 && value != null) {
            int next = path.indexOf('.', dot + 1);
            value = part(value, path.substring(dot + 1, next < 0 ? path.length() : next));
            dot = next;
        }
        if (value instanceof String text) {
            return text.isEmpty() ? null : clean(text);
        }
        return value instanceof Collection<?> list && list.isEmpty() ? null : value;
    }

    private static String clean(String text) {
        return NOT_ALLOWED.matcher(text).replaceAll("");
    }

    private @Nullable Object part(Object owner, String name) {
        try {
            return accessors
                    .computeIfAbsent(new Part(owner.getClass(), name), RecordPaths::accessor)
                    .invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "Cannot read " + name + " of " + owner.getClass().getSimpleName(), e);
        }
    }

    private static Method accessor(Part part) {
        try {
            Method accessor = part.type().getMethod(part.name());
            accessor.setAccessible(true);
            return accessor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    part.type().getSimpleName() + " has no " + part.name(), e);
        }
    }
}
