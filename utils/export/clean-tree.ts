import { cleanText } from './clean-text';

/** Takes out of all texts and attributes of a tree what may not stand in a file; comments go. */
export function cleanTree(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, 0x01 | 0x04 | 0x80);
  const comments: ChildNode[] = [];
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node.nodeType === 8) comments.push(node as ChildNode);
    else if (node.nodeType === 3) {
      const text = cleanText(node.nodeValue ?? '');
      if (text !== node.nodeValue) node.nodeValue = text;
    } else {
      for (const attribute of (node as Element).attributes) {
        const value = cleanText(attribute.value);
        if (value !== attribute.value) attribute.value = value;
      }
    }
  }
  for (const comment of comments) comment.remove();
}
