package io.github.subfleet.sandbox.spec;

import io.github.subfleet.sandbox.KeyPermission;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of an operation.
 *
 * @param id its {@code operationId}
 * @param verb its HTTP method, in upper case
 * @param path its path
 * @param security what a request must bring
 * @param audience whose key it takes; null if it needs none
 * @param permissions what the key must be allowed to do
 * @param ipWeight what a call costs the caller's IP address; null if nothing is counted there
 * @param uidWeight what a call costs the caller's account; null if nothing is counted there
 * @param parameters its parameters, without those of the security scheme
 * @param rules what must hold between them
 * @param answer what it answers when it succeeds
 */
public record OperationSpec(
    String id,
    String verb,
    String path,
    Security security,
    @Nullable Audience audience,
    Set<KeyPermission> permissions,
    @Nullable Integer ipWeight,
    @Nullable Integer uidWeight,
    List<ParameterSpec> parameters,
    List<RuleSpec> rules,
    AnswerSpec answer) {

  static OperationSpec of(String path, String verb, YamlNode node) {
    YamlNode weight = node.get("x-weight");
    String audience = node.findText("x-audience");
    Security security = Security.valueOf(node.get("x-security").text());
    YamlNode rules = node.find("x-rules");
    YamlNode answer =
        node.get("responses").get("200").get("content").get("application/json").get("schema");
    return new OperationSpec(
        node.get("operationId").text(),
        verb.toUpperCase(Locale.ROOT),
        path,
        security,
        audience == null ? null : Audience.valueOf(audience),
        Permissions.of(node.findText("x-permission"), security),
        weight.findInteger("ip"),
        weight.findInteger("uid"),
        ParameterSpec.allOf(node),
        rules == null ? List.of() : rules.elements().stream().map(RuleSpec::of).toList(),
        AnswerSpec.of(answer));
  }
}
