package dev.peekwire.architecture;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One public type as text: its head, then a line for each member, sorted. Nullness is part of the types. */
final class ApiText {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("toString()", "hashCode()", "equals(Object)");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values()", "valueOf(String)");

    private ApiText() {}

    static String of(Class<?> type) {
        String members =
                members(type).sorted().map(line -> "    " + line + "\n").collect(Collectors.joining());
        return head(type) + " {\n" + members + "}\n";
    }

    /** Every type in the signatures, component types of arrays and arguments of generics included. */
    static Stream<Class<?>> mentioned(Class<?> type) {
        Stream<AnnotatedType> above = Stream.concat(
                Stream.ofNullable(type.getAnnotatedSuperclass()), Stream.of(type.getAnnotatedInterfaces()));
        Stream<AnnotatedType> inside = Stream.concat(
                fields(type).map(Field::getAnnotatedType), executables(type).flatMap(member -> Stream.of(
                                Stream.of(member.getAnnotatedReturnType()),
                                Stream.of(member.getAnnotatedParameterTypes()),
                                Stream.of(member.getAnnotatedExceptionTypes()))
                        .flatMap(types -> types)));
        return Stream.concat(above, inside).flatMap(ApiText::raw);
    }

    private static Stream<Class<?>> raw(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            Stream<Class<?>> arguments =
                    Stream.of(generic.getAnnotatedActualTypeArguments()).flatMap(ApiText::raw);
            return Stream.concat(
                    rawClass(((java.lang.reflect.ParameterizedType) type.getType()).getRawType()), arguments);
        }
        return rawClass(type.getType());
    }

    private static Stream<Class<?>> rawClass(java.lang.reflect.Type type) {
        if (!(type instanceof Class<?> known)) {
            return Stream.empty();
        }
        Class<?> element = known;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() ? Stream.empty() : Stream.of(element);
    }

    private static String head(Class<?> type) {
        StringBuilder head = new StringBuilder(modifiers(type))
                .append(kind(type))
                .append(' ')
                .append(type.getName());
        head.append(variables(type.getTypeParameters()));
        AnnotatedType superclass = type.getAnnotatedSuperclass();
        if (superclass != null
                && !Set.of(Object.class, Record.class).contains(type.getSuperclass())
                && !type.isEnum()) {
            head.append(" extends ").append(name(superclass));
        }
        head.append(list(type.isInterface() ? " extends " : " implements ", type.getAnnotatedInterfaces()));
        if (type.isSealed()) {
            head.append(Arrays.stream(type.getPermittedSubclasses())
                    .map(Class::getName)
                    .sorted()
                    .collect(Collectors.joining(", ", " permits ", "")));
        }
        return head.toString();
    }

    private static String modifiers(Class<?> type) {
        int shown = type.getModifiers() & (Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT);
        shown = type.isInterface() || type.isEnum() || type.isRecord() ? 0 : shown;
        String text = Modifier.toString(Modifier.PUBLIC | shown) + " ";
        return type.isSealed() ? text + "sealed " : text;
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private static Stream<String> members(Class<?> type) {
        List<String> lines = new ArrayList<>();
        if (type.isRecord()) {
            lines.add("("
                    + Arrays.stream(type.getRecordComponents())
                            .map(component -> name(component.getAnnotatedType()) + " " + component.getName())
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).forEach(constant -> lines.add(constantLine((Enum<?>) constant)));
        }
        fields(type).filter(field -> !field.isEnumConstant()).map(ApiText::line).forEach(lines::add);
        executables(type).map(ApiText::line).forEach(lines::add);
        return lines.stream();
    }

    private static String constantLine(Enum<?> constant) {
        return String.format("#%03d %s", constant.ordinal(), constant.name());
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> promised(type, field));
    }

    private static Stream<Executable> executables(Class<?> type) {
        Stream<Executable> made = Arrays.stream(type.getDeclaredConstructors());
        return Stream.concat(made.filter(one -> !type.isEnum()), methods(type))
                .filter(member -> promised(type, member))
                .filter(member -> !OF_EVERY_OBJECT.contains(signature(member)))
                .filter(member -> !type.isEnum() || !OF_EVERY_ENUM.contains(signature(member)));
    }

    /** With what comes from superclasses that nobody can see. */
    private static Stream<Method> methods(Class<?> type) {
        Stream<Method> own = Arrays.stream(type.getDeclaredMethods());
        Class<?> above = type.getSuperclass();
        boolean hidden = above != null && !Modifier.isPublic(above.getModifiers());
        return hidden ? Stream.concat(own, methods(above)) : own;
    }

    private static boolean promised(Class<?> type, Member member) {
        boolean inherited = Modifier.isProtected(member.getModifiers())
                && !Modifier.isFinal(type.getModifiers())
                && !type.isSealed();
        return !member.isSynthetic() && (Modifier.isPublic(member.getModifiers()) || inherited);
    }

    private static String line(Field field) {
        int shown = field.getModifiers() & ~Modifier.PUBLIC;
        return (Modifier.toString(shown) + " " + name(field.getAnnotatedType()) + " " + field.getName() + value(field))
                .trim();
    }

    /** Constants are copied into the classes that use them, so their values are promised too. */
    private static String value(Field field) {
        boolean constant = Modifier.isStatic(field.getModifiers())
                && Modifier.isFinal(field.getModifiers())
                && (field.getType().isPrimitive() || field.getType() == String.class);
        try {
            return constant ? " = " + field.get(null) : "";
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(Executable member) {
        int shown = member.getModifiers() & (Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT);
        if (member.getDeclaringClass().isInterface()) {
            shown &= ~Modifier.ABSTRACT;
        }
        String before = (shown == 0 ? "" : Modifier.toString(shown) + " ") + (isDefault(member) ? "default " : "");
        String variables = variables(member.getTypeParameters());
        String result = member instanceof Constructor ? "" : name(member.getAnnotatedReturnType()) + " ";
        String parameters = joined(member.getAnnotatedParameterTypes());
        parameters = member.isVarArgs() ? parameters.replaceFirst("\\[\\]$", "...") : parameters;
        return before + (variables.isEmpty() ? "" : variables + " ") + result + simpleName(member) + "(" + parameters
                + ")" + list(" throws ", member.getAnnotatedExceptionTypes());
    }

    private static boolean isDefault(Executable member) {
        return member instanceof Method method && method.isDefault();
    }

    private static String simpleName(Executable member) {
        return member instanceof Constructor ? "new" : member.getName();
    }

    private static String signature(Executable member) {
        return Arrays.stream(member.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", member.getName() + "(", ")"));
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + bounds(variable))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(TypeVariable<?> variable) {
        Set<String> bounds = Arrays.stream(variable.getAnnotatedBounds())
                .map(ApiText::name)
                .collect(Collectors.toCollection(TreeSet::new));
        bounds.remove("Object");
        return bounds.isEmpty() ? "" : " extends " + String.join(" & ", bounds);
    }

    private static String list(String before, AnnotatedType[] types) {
        return types.length == 0 ? "" : before + joined(types);
    }

    private static String joined(AnnotatedType[] types) {
        return Arrays.stream(types).map(ApiText::name).collect(Collectors.joining(", "));
    }

    /** As the JDK prints it, annotations in their places, without the packages that everybody knows. */
    private static String name(AnnotatedType type) {
        return type.toString()
                .replace("@org.jspecify.annotations.Nullable()", "@Nullable")
                .replaceAll("\\bjava\\.(lang|util|time|util\\.function|util\\.concurrent)\\.(?=@|[A-Z])", "");
    }
}
