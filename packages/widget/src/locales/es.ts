/** Spanish messages; `en.ts` explains the placeholders. */
export default `dir ltr
title Sus preferencias
promptLabel ¿Personalizar {shop}?
changed Ahora usamos sus datos de otra forma. Por favor, elija de nuevo.
accept Sí, personalizar
refuse No, dejarla estándar
details Qué guardamos y durante cuánto tiempo
stays Sus datos se quedan en este navegador. No los enviamos a nadie.
terms Responsable de sus datos: {who}.|Uso: {use}.|Guardamos como máximo: {data}.|Puede cambiar de opinión cuando quiera en «Sus preferencias». Entonces borramos sus datos.|Si dice que no, verá la tienda estándar completa y no guardaremos nada.
policy Política de privacidad
personalize Personalizar esta tienda
unset Aún no ha elegido. Ve la tienda estándar y no se guarda nada.
generic La personalización está desactivada. No se guarda nada.
tailored La personalización está activada. Sus datos se quedan en este navegador.
paused En pausa durante esta visita. Ve la tienda estándar y no se guarda nada nuevo.
guest La personalización está activada, pero no se guarda nada nuevo.
close Cerrar
done Hecho.
failed No ha funcionado. Inténtelo de nuevo.
notLoaded No se han podido cargar los detalles. Compruebe su conexión.
undo Deshacer
list {x}{n|0=, |1= e |other= y }{y}
whyThis ¿Por qué esto?
browsing Lo que mira
searching Lo que busca
cart Su carrito
purchases Lo que compra
service Sus solicitudes de ayuda
usage Cómo usa la tienda
stated Los intereses que indica
effect Ve: {x}
personalized Esta parte de la página está personalizada.
everyone Lo ven todas las personas con la personalización activada.
entries Según {n|one=1 dato guardado|other=# datos guardados}
test Aquí comparamos varias versiones. La suya se eligió al azar.
click Si hace clic, la tienda puede saber qué versión ha visto.
dismiss No volver a mostrar
tooPersonal No usar estos datos aquí
showStandard Mostrar la versión estándar
page_view Abrió una página
view_item Miró {x}
view_item_list Miró una lista de {x}
search Buscó {x}
add_to_cart Añadió {x} al carrito
remove_from_cart Quitó {x} del carrito
begin_checkout Pasó por caja con {x}
purchase Compró {x}
care_open Pidió ayuda
care_close Su solicitud de ayuda se cerró
use_feature Usó {x}
state_preference Seleccionó: {x}
less-of Quiere ver menos de esto: {x}
took-back Retiró una selección
turned-down Ocultó: {x}
expose Vio: {x}
did {what}{n|-1=,|0=|one= una vez|other= # veces} {window}
none nada de {x}
all productos
one un producto
version una versión personalizada
visit en esta visita
24h en las últimas 24 horas
7d en los últimos 7 días
30d en los últimos 30 días
visits.count Esta es su {n}.ª visita
visits.daysSinceLast {n|Infinity=Esta es su primera visita|other=Su última visita: #}
visits.usualHour {n|0=No suele venir a esta hora|other=Suele venir a esta hora}
visit.pages Páginas en esta visita: {x}
visit.minutes Minutos en esta visita: {x}
cart.items Productos en su carrito: {x}
cart.value Su carrito vale {x}
cart.idleMinutes Dejó su carrito hace {x} minutos
cart.abandoned {n|0=No dejó ningún carrito pendiente|other=Quedan productos en su carrito}
price.tier Suele mirar {x}
level Su perfil: {x}
features.top Lo que más usa: {x}
service.open {n|0=No tiene solicitudes de ayuda abiertas|other=Su solicitud de ayuda está abierta}
service.resolved {n|0=Su última solicitud no se resolvió|other=Su última solicitud se resolvió}
service.daysSince {n|Infinity=No ha pedido ayuda|other=Su última solicitud de ayuda: #}
service.outcome Resultado de su solicitud: {x}
replenish.due Quizá pronto necesite más: {x}
affinity Lo que más le interesa: {x}
share {what}: {x} de sus intereses
word {what}: {x}
moved-first Ahora aparece antes: {x}
moved-last Ahora aparece al final: {x}
picked Elegido para usted: {x}
because-view {what}: porque miró {x}
because-cart {what}: porque añadió {x} al carrito
because-purchase {what}: porque compró {x}
unpick No volver a recomendar {x}
considered Otras versiones posibles
others {n|one=1 versión más|other=# versiones más}
not-tailored La personalización está desactivada.
purpose-off Usted desactivó este uso.
purpose-data La tienda no indicó los datos necesarios.
category-off Usted desactivó los datos necesarios.
slot-off Aquí eligió la versión estándar.
quiet-hours A esta hora no quiere mensajes.
schedule No se muestra en estos días.
trigger Se muestra en otro momento.
condition No corresponde a su actividad.
care-open Su solicitud de ayuda está abierta.
bought-lately Lo compró hace poco.
dismissed Usted lo ocultó.
cool-down Lo vio hace poco.
cap-visit Ya lo vio bastante en esta visita.
cap-day Ya lo vio bastante hoy.
cap-lifetime Ya lo vio bastante.
group-cool-down Vio algo parecido hace poco.
group-cap Ya vio bastante de algo parecido.
budget Por ahora ya vio bastantes mensajes.
hold-out No participa en comparaciones.
not-in-experiment No participa en esta comparación.
control Para comparar, ve la versión estándar.
outranked Otra versión tenía prioridad.
is.value productos de precio bajo
is.mid productos de precio medio
is.premium productos de precio alto
is.new visitante nuevo
is.regular cliente habitual
is.expert cliente con experiencia
is.resolved resuelta
is.unresolved sin resolver
is.true sí
is.false no
interests Sus intereses
tier.value Precios bajos
tier.mid Precios medios
tier.premium Precios altos
forgetIt Olvidar {x}
showAll Mostrar todos ({n})
moreOf Ver más de esto
lessOf Ver menos de esto
less Ve menos de esto
rememberAgain Volver a guardar {x}
forgot Olvidado: {what}. {n|one=1 dato borrado|other=# datos borrados}.
lessDone Desde ahora verá menos {what}. {n|one=1 dato borrado|other=# datos borrados}.
month En los últimos 30 días vio {n|one=1 espacio personalizado|other=# espacios personalizados}.
decided De ellos, {n} según: {what}.
decidedAll {n|one=Según|other=Todos según}: {what}.
mode En este momento
usual Personalizar como siempre
pause Pausa durante esta visita
pauseRecording Compro para otra persona
gift Para un regalo o en un dispositivo compartido. No guardamos nada nuevo.
forget Olvidar también la última hora
activity Actividad
allActivity Toda la actividad ({n})
repeated {what} ({n|one=# vez|other=# veces})
fields Detalles
what Qué
at Fecha y hora
section Sección de la tienda
item Número de producto
category Categoría
brand Marca
price Precio
currency Moneda
quantity Cantidad
related Productos relacionados
term Búsqueda
order Código del pedido
outcome Resultado
feature Función
question Pregunta
answers Selección
experience Versión
id Número del dato
usedFor Uso
until Se borra como máximo el
delete Borrar
deleteIt Borrar: {x}
deleted {n|0=Nada que borrar|one=1 dato borrado|other=# datos borrados}.
correct Corregir
corrected Corregido.
save Guardar
since Desde aquí compraba para otra persona
further Mostrar más ({n})
sensitive Es un asunto delicado. La tienda no puede guardarlo.
overTime Sus intereses a lo largo del tiempo
perWeek {what}: {x} datos por semana, hasta esta semana
expiry Cuándo se borran sus datos
expires Hasta el {day}: {n} de {m} datos borrados
sooner Su navegador puede borrarlo todo antes.
profileId Su número aleatorio:
profileIdUse Determina su versión en las comparaciones. Lo borramos con sus datos.
options Más
minors Esta página es para menores. Ve la tienda estándar.
cookies Sus ajustes de cookies en este sitio desactivan la personalización. Puede cambiarlos allí.
elsewhere Dijo que no en otro sitio de esta tienda. Aquí también vale.
gpc Su navegador rechaza el rastreo por usted. Lo respetamos.
memory Este navegador no guarda nada. Lo olvidamos todo cuando sale de la página.
full El almacenamiento está lleno. Se borraron los datos más antiguos.
damaged Algunos datos no se pueden leer. No los usamos.
why Por qué esta página se ve así
plain En esta página no hay nada personalizado.
slotIsOff {x}: versión estándar
notUsed {x} – no se usa aquí: {data}
place Una parte de la página
again Volver a personalizar
useAgain Volver a usar aquí: {x}
quietHours Mensajes en esta tienda
anytime Mostrarlos a cualquier hora
notAt No mostrarlos a estas horas:
never No mostrarlos nunca
from Desde
to Hasta
used Para qué usamos sus datos
data Qué podemos guardar
dataMeta {n|0=Ningún dato|one=1 dato|other=# datos}, se borra después de {days}
keep Conservar mis datos si desactivo la personalización
shareAcrossSections Usar mi actividad de una sección de la tienda en las demás
questions Díganos qué le gusta
exportImport Exportar o importar
download Descargar
import Añadir datos de otro dispositivo
take Añadir
adds {n|0=Nada nuevo|one=1 dato nuevo|other=# datos nuevos}. {m|0=|other=Omitidos: #.}
added {n|one=1 dato añadido|other=# datos añadidos}.
unreadable Este archivo no se puede leer.
erase Borrarlo todo
empty Todavía no hay actividad guardada.
erases Borramos {n|0=|one=1 dato y |other=# datos y }su número aleatorio en todas las pestañas abiertas. La personalización sigue activada.
eraseNow {n|0=Borrar|one=Borrar 1 dato|other=Borrar # datos}
receipt Comprobante de su consentimiento
chose El {day} eligió «{label}»{where|=|other= #}.
purposes Uso: {x}.
surface.prompt cuando le preguntamos
surface.panel en sus preferencias
surface.why junto al contenido
surface.api en la página
legal Información de privacidad`;
