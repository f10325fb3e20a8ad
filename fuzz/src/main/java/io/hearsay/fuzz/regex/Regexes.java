package io.hearsay.fuzz.regex;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the regular expressions of compiled classes: patterns in static fields, and constants that are handed to
 * whatever takes an expression.
 */
public final class Regexes {

    private static final String PATTERN = "java/util/regex/Pattern";
    private static final String MATCHER = "java/util/regex/Matcher";
    private static final String STRING = "java/lang/String";
    private static final String DESCRIBED = "Ljava/util/regex/";
    private static final Set<String> COMPILING = Set.of("compile", "matches");
    private static final Set<String> OF_STRING = Set.of("matches", "replaceAll", "replaceFirst", "split");
    private static final Set<String> SEARCHING = Set.of(
            "find",
            "results",
            "replaceAll",
            "replaceFirst",
            "split",
            "splitAsStream",
            "asPredicate",
            "splitWithDelimiters");

    /** Fields, with their classes, of which somebody may look for what they match anywhere in a text. */
    private final Set<String> searched = new HashSet<>();

    private final List<RegexUse> uses = new ArrayList<>();

    private Regexes() {}

    /**
     * Those of all classes below a folder. The classes are loaded.
     *
     * @throws IllegalStateException when one is put together at run time and no static field holds it, so that it
     *     cannot be read
     */
    public static List<RegexUse> below(Path folder) throws IOException {
        List<ClassModel> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> file.toString().contains("hearsay"))
                    .sorted()
                    .toList()) {
                types.add(ClassFile.of().parse(file));
            }
        }
        Regexes regexes = new Regexes();
        types.forEach(type -> type.methods().forEach(regexes::noteSearches));
        types.forEach(regexes::read);
        return List.copyOf(regexes.uses);
    }

    private void noteSearches(MethodModel method) {
        if (isInitialiser(method)) {
            return;
        }
        if (elements(method).anyMatch(Regexes::searchesOrHandsOn)
                || method.methodType().stringValue().endsWith(MATCHER + ";")) {
            elements(method).forEach(element -> {
                if (element instanceof FieldInstruction field
                        && field.type().stringValue().equals("L" + PATTERN + ";")) {
                    searched.add(
                            field.owner().asInternalName() + "#" + field.name().stringValue());
                }
            });
        }
    }

    private static boolean searchesOrHandsOn(CodeElement element) {
        if (!(element instanceof InvokeInstruction call)) {
            return false;
        }
        boolean ofRegex = Set.of(PATTERN, MATCHER).contains(ownerOf(call));
        return ofRegex
                ? SEARCHING.contains(call.name().stringValue())
                : call.type().stringValue().contains(DESCRIBED);
    }

    private void read(ClassModel type) {
        String owner = type.thisClass().asInternalName();
        boolean patterns = type.fields().stream()
                .anyMatch(field -> field.flags().has(java.lang.reflect.AccessFlag.STATIC)
                        && field.fieldType().stringValue().equals("L" + PATTERN + ";"));
        if (patterns) {
            readFields(owner);
        }
        type.methods().forEach(method -> read(method, owner, patterns));
    }

    private void readFields(String owner) {
        try {
            for (Field field : Class.forName(owner.replace('/', '.')).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                    field.setAccessible(true);
                    Pattern pattern = (Pattern) field.get(null);
                    boolean anywhere = searched.contains(owner + "#" + field.getName());
                    uses.add(new RegexUse(dotted(owner), pattern.pattern(), pattern.flags(), 0, anywhere));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner, e);
        }
    }

    private void read(MethodModel method, String owner, boolean patterns) {
        boolean ofFields = patterns && isInitialiser(method);
        List<Object> constants = new ArrayList<>();
        elements(method).forEach(element -> {
            switch (element) {
                case ConstantInstruction constant -> constants.add(constant.constantValue());
                case InvokeInstruction call -> {
                    if (isRegex(call) && !ofFields) {
                        add(call, constants, owner, patterns);
                    }
                    constants.clear();
                }
                case InvokeDynamicInstruction _ -> constants.clear();
                default -> {
                    // Neither a constant nor a call.
                }
            }
        });
    }

    private static boolean isRegex(InvokeInstruction call) {
        String name = call.name().stringValue();
        return (ownerOf(call).equals(PATTERN) && COMPILING.contains(name))
                || (ownerOf(call).equals(STRING) && OF_STRING.contains(name));
    }

    private void add(InvokeInstruction call, List<Object> constants, String owner, boolean patterns) {
        List<String> texts = constants.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        String name = call.name().stringValue();
        if (!texts.isEmpty()) {
            boolean anywhere = !name.equals("matches");
            int flags = constants.getLast() instanceof Integer given
                            && ownerOf(call).equals(PATTERN)
                    ? given
                    : 0;
            uses.add(new RegexUse(dotted(owner), texts.getFirst(), flags, 0, anywhere));
        } else if (!patterns) {
            throw new IllegalStateException(owner + " composes a regular expression that no static field holds");
        }
    }

    private static boolean isInitialiser(MethodModel method) {
        return method.methodName().stringValue().equals("<clinit>");
    }

    private static String dotted(String owner) {
        return owner.replace('/', '.');
    }

    private static String ownerOf(InvokeInstruction call) {
        return call.owner().asInternalName();
    }

    private static Stream<CodeElement> elements(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream());
    }
}
