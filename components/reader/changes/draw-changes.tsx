import { render } from 'preact';
import type { Translate } from '../../../utils/browser/i18n';
import type { UiLanguage } from '../../../utils/browser/page-language';
import type { ChangesPart } from '../../../utils/browser/part-contracts';
import { changesInView, markChanges } from '../../../utils/history/changes-in-view';
import { PageRoot } from '../../ui/PageRoot';
import { Changes } from './Changes';

/** The part: it marks paragraphs and draws the list of changes; where nothing changed it draws nothing. */
export function changesPart(translate: Translate, { locale }: UiLanguage, css: string): ChangesPart {
  return {
    draw(place, request) {
      const changes = changesInView(request);
      if (changes.length === 0) return () => {};
      const unmark = markChanges(changes, {
        added: translate('changeAdded'),
        reworded: translate('changeReworded'),
      });
      const style = place.ownerDocument.createElement('style');
      style.textContent = css;
      place.getRootNode().appendChild(style);
      const stop = () => {
        unmark();
        style.remove();
        render(null, place);
      };
      render(
        <PageRoot translate={translate} locale={locale}>
          <Changes changes={changes} readAt={request.before.readAt} hide={stop} />
        </PageRoot>,
        place,
      );
      return stop;
    },
  };
}
