package dev.vitrine.session.result;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Tells a reader of JSON what the compiler knows: a part of a record that is not marked as
/// nullable has to be there, and so has everything in a list or a map.
final class CompleteRecords extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedParameter part
                ? !isNullable(part)
                : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedParameter part
                ? JsonSetter.Value.construct(isNullable(part) ? Nulls.SET : Nulls.FAIL, Nulls.FAIL)
                : super.findSetterInfo(config, member);
    }

    private static boolean isNullable(AnnotatedParameter part) {
        if (!(part.getOwner().getMember() instanceof Constructor<?> constructor)) {
            return false;
        }
        AnnotatedType type = constructor.getAnnotatedParameterTypes()[part.getIndex()];
        return type.isAnnotationPresent(Nullable.class);
    }
}
