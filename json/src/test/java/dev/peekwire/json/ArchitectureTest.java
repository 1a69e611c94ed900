package dev.peekwire.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses main = new ClassFileImporter().importPath("target/classes");

    @Test
    void only_the_codec_is_public() {
        assertThat(main).hasSizeGreaterThan(15);
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveSimpleName("JsonFrameCodec")
                .check(main);
    }

    @Test
    void jackson_is_used_for_its_tokens_only() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.databind..", "com.fasterxml..", "java.lang.reflect..")
                .check(main);
    }

    @Test
    void no_public_signature_names_jackson() {
        Stream<Class<?>> named = Stream.concat(
                Arrays.stream(JsonFrameCodec.class.getMethods())
                        .filter(each -> Modifier.isPublic(each.getModifiers()))
                        .flatMap(ArchitectureTest::types),
                Arrays.stream(JsonFrameCodec.class.getConstructors()).map(Constructor::getDeclaringClass));
        assertThat(named.map(Class::getName)).noneMatch(each -> each.startsWith("tools.jackson"));
    }

    private static Stream<Class<?>> types(Method method) {
        return Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()));
    }
}
