import type { ReactNode } from 'react';
import { Personalized } from './personalized';

export const metadata = { title: 'Shop', icons: { icon: 'data:,' } };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="de">
      <body>
        <Personalized>{children}</Personalized>
      </body>
    </html>
  );
}
