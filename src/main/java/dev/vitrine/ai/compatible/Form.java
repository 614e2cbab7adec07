package dev.vitrine.ai.compatible;

import dev.vitrine.ai.port.Question.Schema;
import dev.vitrine.ai.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/// How a server is held to the form of an answer, from strict to hopeful.
enum Form {
    /// By a schema.
    SCHEMA,
    /// To some JSON object, with the schema in words.
    OBJECT,
    /// By words alone.
    WORDS;

    /// What to try when a server does not know it; itself when there is nothing left.
    Form next() {
        return this == SCHEMA ? OBJECT : WORDS;
    }

    void addTo(ObjectNode wanted, Schema schema) {
        if (this == WORDS) {
            return;
        }
        ObjectNode format = wanted.putObject("response_format");
        if (this == OBJECT) {
            format.put("type", "json_object");
            return;
        }
        format.put("type", "json_schema")
                .putObject("json_schema")
                .put("name", schema.name())
                .put("strict", true)
                .set("schema", Json.read(schema.json()));
    }

    /// What is said about it in the instructions; nothing where the schema itself is sent.
    String inWords(Schema schema) {
        return this == SCHEMA
                ? ""
                : "\n\nAnswer with one JSON object and nothing else. It keeps to this JSON Schema:\n"
                        + schema.json();
    }

    /// The JSON object in an answer, without the thoughts in front of it and the marks around it
    /// that models put there; empty when there is none.
    static String object(String text) {
        int thought = text.lastIndexOf("</think>");
        String said = text.substring(thought < 0 ? 0 : thought + "</think>".length()).strip();
        if (Json.read(said).isObject()) {
            return said;
        }
        int begin = said.indexOf('{');
        int end = said.lastIndexOf('}');
        if (begin < 0 || end < begin) {
            return "";
        }
        String inner = said.substring(begin, end + 1);
        return Json.read(inner).isObject() ? inner : "";
    }
}
