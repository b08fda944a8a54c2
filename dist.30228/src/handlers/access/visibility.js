/** Pages that one call reads at most when it finds little to show: the next call goes on. */
const MAX_PAGES = 10;
/** A page without what is not visible. It may be shorter than asked for, and still have a next one. */
export async function visiblePage(request, list, isVisible) {
    let token = request.token;
    for (let pages = 1;; pages++) {
        const page = await list({ ...request, token });
        const items = [];
        for (const item of page.items)
            if (await isVisible(item))
                items.push(item);
        if (items.length > 0 || page.nextToken === undefined || pages === MAX_PAGES)
            return { ...page, items };
        token = page.nextToken;
    }
}
//# sourceMappingURL=visibility.js.map