package io.github.subfleet.subaccount.spec;

import io.github.subfleet.subaccount.SubAccountClient;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;

/** Finds facades, requests and their builders by reflection, since tests of every operation cannot name them. */
final class Builders {
  private Builders() {}

  /** The facade's method that takes a request, or nothing if there are no parameters. */
  static Method facadeMethod(DocumentedOperation operation) {
    try {
      Class<?> facade = SubAccountClient.class.getMethod(operation.tag()).getReturnType();
      return Arrays.stream(facade.getMethods())
          .filter(method -> method.getName().equals(operation.id()))
          .filter(method -> operation.parameters().isEmpty()
              || (method.getParameterCount() == 1 && method.getParameterTypes()[0].isRecord()))
          .findFirst()
          .orElseThrow();
    } catch (NoSuchMethodException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  static Class<?> requestType(DocumentedOperation operation) {
    return facadeMethod(operation).getParameterTypes()[0];
  }

  /** The method of a record's builder that sets a value. */
  static Method setter(Class<?> recordType, String javaName) {
    return Arrays.stream(invoke(recordType, null, "builder").getClass().getMethods())
        .filter(method -> method.getName().equals(javaName) && method.getParameterCount() == 1)
        .findFirst()
        .orElseThrow(() -> new AssertionError(recordType + " has no " + javaName));
  }

  /** Builds a record from values by their Java names. Throws what the record's own checks throw. */
  static Object build(Class<?> recordType, Map<String, Object> values) {
    Object builder = invoke(recordType, null, "builder");
    values.forEach((name, value) -> invoke(setter(recordType, name), builder, value));
    return invoke(builder.getClass(), builder, "build");
  }

  static Object invoke(Class<?> type, Object target, String method) {
    try {
      return invoke(type.getMethod(method), target);
    } catch (NoSuchMethodException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  static Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new LinkageError(e.getMessage(), e);
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
