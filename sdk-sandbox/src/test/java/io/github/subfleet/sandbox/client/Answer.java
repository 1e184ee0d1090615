package io.github.subfleet.sandbox.client;

import java.util.List;
import java.util.Map;

/** What the sandbox answered. */
public record Answer(int status, Map<String, List<String>> headers, String body) {
  public Object json() {
    return JsonTree.parse(body);
  }

  /** A value inside the answer, by names and, in lists, positions. */
  public Object at(Object... steps) {
    Object value = json();
    for (Object step : steps) {
      value = step instanceof Integer position
          ? ((List<?>) value).get(position)
          : ((Map<?, ?>) value).get(step);
    }
    return value;
  }

  /** The values of one name in all objects of a list. */
  public List<Object> column(String list, String name) {
    return ((List<?>) at(list))
        .stream().map(row -> (Object) ((Map<?, ?>) row).get(name)).toList();
  }

  public String header(String lowerCaseName) {
    List<String> values = headers.get(lowerCaseName);
    return values == null ? null : values.get(0);
  }

  /** Status, code and text of a refusal, such as {@code 400 -1121 Invalid symbol.} */
  public String refusal() {
    return status + " " + at("code") + " " + at("msg");
  }
}
