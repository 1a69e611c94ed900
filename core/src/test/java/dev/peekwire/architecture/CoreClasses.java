package dev.peekwire.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The classes that core publishes, and names for groups of them. */
final class CoreClasses {
    static final JavaClasses ALL = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** Read by those alone who ask for them: it takes seconds. */
    private static final class Offenders {
        static final JavaClasses TOO = new ClassFileImporter()
                .importPaths(
                        Path.of("target", "classes"),
                        Path.of("target", "test-classes", "dev", "peekwire", "architecture"));
    }

    private CoreClasses() {}

    /** Ours, and those of these tests that break a rule on purpose. */
    static JavaClasses withOffenders() {
        return Offenders.TOO;
    }

    static DescribedPredicate<JavaClass> in(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    /**
     * What may hold text that nobody sent: the draft package but for the function that repairs surrogates, the masked
     * draft, the desk's drafts, and the frames that carry edits.
     */
    static DescribedPredicate<JavaClass> draftTypes() {
        return DescribedPredicate.describe(
                "may hold draft text",
                type -> type.getPackageName().equals("dev.peekwire.draft")
                                && !type.getSimpleName().equals("WellFormed")
                        || type.getPackageName().startsWith("dev.peekwire.internal.peek")
                        || type.getName().equals("dev.peekwire.redact.LiveMask")
                        || type.getName().startsWith("dev.peekwire.protocol.ClientFrame")
                        || type.getName().startsWith("dev.peekwire.protocol.ServerFrame"));
    }
}
