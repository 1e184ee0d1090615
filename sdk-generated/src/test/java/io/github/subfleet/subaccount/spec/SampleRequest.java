package io.github.subfleet.subaccount.spec;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.json.OpenEnum;
import io.github.subfleet.subaccount.SubAccountClient;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request of any operation with a value for every parameter that the rules allow together, made from the document and
 * by reflection. Tests change single values and see what comes of it.
 */
public final class SampleRequest {
  /** Has everything that must be percent-encoded. */
  private static final String TEXT = "a+b/= &?%é子 ";

  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  private final DocumentedOperation operation;
  private final Class<?> type;
  private final Map<DocumentedParameter, Object> values = new LinkedHashMap<>();

  private SampleRequest(DocumentedOperation operation) {
    this.operation = operation;
    this.type = Builders.requestType(operation);
  }

  /** A request that keeps all rules. */
  public static SampleRequest of(DocumentedOperation operation) {
    SampleRequest request = new SampleRequest(operation);
    operation.parameters().forEach(request::set);
    for (Map<String, Object> rule : operation.rules()) {
      if (rule.get("rule").equals("at-most-one")) {
        List<?> names = (List<?>) rule.get("parameters");
        names.stream().skip(1).forEach(name -> request.unset(operation.parameter(name.toString())));
      }
      if (rule.get("rule").equals("only-when")) {
        request.fulfil(rule);
      }
    }
    return request;
  }

  /** Sets a parameter to a value of its own. */
  public SampleRequest set(DocumentedParameter parameter) {
    return set(parameter, sample(parameter));
  }

  /** Sets a parameter. */
  public SampleRequest set(DocumentedParameter parameter, Object value) {
    values.put(parameter, value);
    return this;
  }

  /** Leaves a parameter out. */
  public SampleRequest unset(DocumentedParameter parameter) {
    values.remove(parameter);
    return this;
  }

  /** What a parameter is set to; null if it is left out. */
  public Object get(DocumentedParameter parameter) {
    return values.get(parameter);
  }

  /** Removes a property from each element of a parameter. */
  public SampleRequest unsetInElements(DocumentedParameter parameter, String property) {
    return set(parameter, elements(elementType(parameter), property));
  }

  /** Makes the condition of a rule hold. */
  public SampleRequest fulfil(Map<String, Object> rule) {
    Map<?, ?> when = (Map<?, ?>) rule.get("when");
    if (when.get("equal") instanceof List<?> names) {
      Object value = get(operation.parameter(names.get(0).toString()));
      return set(operation.parameter(names.get(1).toString()), value);
    }
    DocumentedParameter first = conditionOf(when).get(0);
    return set(first, fromWire(typeOf(first), when.get("is")));
  }

  /** Makes the condition of a rule fail. */
  public SampleRequest violate(Map<String, Object> rule) {
    Map<?, ?> when = (Map<?, ?>) rule.get("when");
    for (DocumentedParameter parameter : conditionOf(when)) {
      List<?> known = known((Class<?>) typeOf(parameter));
      Object excluded = fromWire(typeOf(parameter), when.get("is"));
      set(
          parameter,
          known.stream().filter(value -> !value.equals(excluded)).findFirst().orElseThrow());
    }
    return this;
  }

  /** The parameters that a condition is about. */
  public List<DocumentedParameter> conditionOf(Map<?, ?> when) {
    List<Object> names = new ArrayList<>();
    for (String key : List.of("equal", "any-of", "parameter")) {
      if (when.get(key) instanceof List<?> list) {
        names.addAll(list);
      } else if (when.get(key) != null) {
        names.add(when.get(key));
      }
    }
    return names.stream().map(name -> operation.parameter(name.toString())).toList();
  }

  /** Builds the request. Throws what its checks throw. */
  public Object build() {
    Map<String, Object> byJavaName = new LinkedHashMap<>();
    values.forEach((parameter, value) -> byJavaName.put(parameter.javaName(), value));
    return Builders.build(type, byJavaName);
  }

  /** Makes the client's call with this request. */
  public ApiCall<?> call(SubAccountClient client) {
    return call(operation, client, build());
  }

  /** Makes the client's call of an operation, which takes no request if it has no parameters. */
  public static ApiCall<?> call(
      DocumentedOperation operation, SubAccountClient client, Object... request) {
    Object facade = Builders.invoke(SubAccountClient.class, client, operation.tag());
    return (ApiCall<?>) Builders.invoke(Builders.facadeMethod(operation), facade, request);
  }

  /** What should be sent in the body, as names and values before they are percent-encoded, in order. */
  public List<String> body() {
    return operation.parameters().stream()
        .filter(parameter -> parameter.isInBody() && values.containsKey(parameter))
        .map(parameter -> parameter.name() + "=" + wire(values.get(parameter)))
        .toList();
  }

  /** What should be sent in the query, as names and values before they are percent-encoded, in order. */
  public List<String> query() {
    List<String> query = new ArrayList<>();
    for (DocumentedParameter parameter : operation.parameters()) {
      Object value = parameter.isInBody() ? null : values.get(parameter);
      if (parameter.isIndexed() && value instanceof List<?> elements) {
        for (int i = 0; i < elements.size(); i++) {
          String prefix = parameter.name() + "[" + i + "].";
          Object element = elements.get(i);
          properties(parameter)
              .keySet()
              .forEach(property -> query.add(prefix + property + "="
                  + wire(Builders.invoke(element.getClass(), element, property))));
        }
      } else if (value != null) {
        query.add(parameter.name() + "=" + wire(value));
      }
    }
    return query;
  }

  private static Map<String, Object> properties(DocumentedParameter parameter) {
    return Spec.map(Spec.map(parameter.schema().get("items")).get("properties"));
  }

  private static String wire(Object value) {
    if (value instanceof Instant instant) {
      return Long.toString(instant.toEpochMilli());
    }
    if (value instanceof List<?> list) {
      return String.join(",", list.stream().map(SampleRequest::wire).toList());
    }
    return value instanceof OpenEnum constant ? constant.value() : value.toString();
  }

  private Object sample(DocumentedParameter parameter) {
    Type wanted = typeOf(parameter);
    if (wanted == Instant.class) {
      return TIME.plusSeconds(values.size());
    }
    if (wanted == Integer.class || wanted == int.class) {
      Number max = parameter.number("maximum");
      return max == null ? 3 : max.intValue();
    }
    if (wanted instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return element == String.class
          ? List.of("10.0.0.1", "2001:db8::1")
          : elements((Class<?>) element, "");
    }
    return single((Class<?>) wanted, parameter.name());
  }

  private static Object single(Class<?> wanted, String name) {
    if (wanted == String.class) {
      return TEXT + name;
    }
    if (wanted == BigDecimal.class) {
      return new BigDecimal("1.50");
    }
    if (wanted == Boolean.class || wanted == boolean.class) {
      return true;
    }
    return known(wanted).get(0);
  }

  private Class<?> elementType(DocumentedParameter parameter) {
    return (Class<?>) ((ParameterizedType) typeOf(parameter)).getActualTypeArguments()[0];
  }

  /** Two elements with all properties but one. */
  private static List<Object> elements(Class<?> elementType, String without) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (var component : elementType.getRecordComponents()) {
      if (!component.getName().equals(without)) {
        properties.put(component.getName(), single(component.getType(), component.getName()));
      }
    }
    Object element = Builders.build(elementType, properties);
    return List.of(element, element);
  }

  private Type typeOf(DocumentedParameter parameter) {
    return Builders.setter(type, parameter.javaName()).getGenericParameterTypes()[0];
  }

  private static List<?> known(Class<?> enumeration) {
    if (enumeration == Boolean.class || enumeration == boolean.class) {
      return List.of(true, false);
    }
    return (List<?>) Builders.invoke(enumeration, null, "known");
  }

  private static Object fromWire(Type wanted, Object wire) {
    if (wire instanceof Boolean || wanted == String.class) {
      return wire;
    }
    return known((Class<?>) wanted).stream()
        .filter(value -> ((OpenEnum) value).value().equals(wire.toString()))
        .findFirst()
        .orElseThrow();
  }
}
