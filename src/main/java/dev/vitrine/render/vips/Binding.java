package dev.vitrine.render.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// Finds the functions of one loaded library.
record Binding(SymbolLookup symbols, String origin) {
    private static final Linker LINKER = Linker.nativeLinker();

    static Binding of(Path file) {
        return new Binding(SymbolLookup.libraryLookup(file, Arena.global()), file.toString());
    }

    static Binding of(String name) {
        return new Binding(SymbolLookup.libraryLookup(name, Arena.global()), name);
    }

    /// A function with a result.
    MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        return handle(name, FunctionDescriptor.of(result, parameters));
    }

    /// A function without a result.
    MethodHandle action(String name, MemoryLayout... parameters) {
        return handle(name, FunctionDescriptor.ofVoid(parameters));
    }

    private MethodHandle handle(String name, FunctionDescriptor descriptor) {
        return symbols.find(name)
                .map(address -> LINKER.downcallHandle(address, descriptor))
                .orElseThrow(() -> new VipsMissingException(origin + " has no function " + name));
    }

    /// What a native call throws can only be an error of the JVM or a mistake of this package.
    static RuntimeException rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        throw new IllegalStateException(failure);
    }
}
