/** A Deny wins over any Allow, wherever it stands. */
export function evaluate(statements, question) {
    let answer = "silent";
    for (const statement of statements) {
        if (!applies(statement, question))
            continue;
        if (statement.effect === "Deny")
            return "deny";
        answer = "allow";
    }
    return answer;
}
function applies(statement, { principals, actions, resources }) {
    return (statement.principals.some((each) => each.kind === "everyone" || principals.includes(each.name)) &&
        statement.actions.some((pattern) => actions.some((action) => pattern(action))) &&
        statement.resources.some((pattern) => resources.some((resource) => pattern(resource))));
}
//# sourceMappingURL=evaluate.js.map