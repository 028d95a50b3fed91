#:project ../../../Shared/Keras/TfNet.Keras.csproj
using System.Text;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(8);
var x = np.random.rand(80, 3).astype("float32");
var y = (x.sum(axis: 1, keepdims: true) > 1.5).astype("float32");

var logs = args.Length > 0 ? args[0] : Directory.CreateTempSubdirectory().FullName;
var model = keras.Sequential([keras.Input(3), keras.layers.Dense(4, activation: "relu"), keras.layers.Dense(1, activation: "sigmoid")]);
model.compile(optimizer: "adam", loss: "binary_crossentropy", metrics: ["accuracy"]);
var board = keras.callbacks.TensorBoard(log_dir: logs, histogram_freq: 1, write_images: true);
model.fit(x, y, epochs: 3, batch_size: 16, validation_split: 0.25f, verbose: 0, callbacks: [board]);

// A loop of one's own writes what it likes.
var writer = tf.summary.create_file_writer(logs + "/own");
using (writer.as_default())
{
    foreach (var step in range(4))
        tf.summary.scalar("squares", step * step, step: step);
    tf.summary.text("note", "weights of the **first** layer", step: 0);
    tf.summary.histogram("kernel", model.layers[0].weights[0], step: 3);
    tf.summary.image("picture", np.linspace(0, 1, 24).reshape((1, 4, 6, 1)), step: 1, description: "from black to white");
}
writer.close();

void read(string run)
{
    var events = new EventAccumulator(Path.Combine(logs, run));
    foreach (var tag in events.Values.Keys.Order(StringComparer.Ordinal))
    {
        var (plugin, values) = events.Values[tag];
        var line = $"{run} {tag} [{plugin}] steps [{string.Join(", ", values.Select(value => value.Step))}]";
        if (plugin == "scalars")
            line += $" last {BitConverter.ToSingle(values[^1].Content):F4}";
        print(line);
    }
}

foreach (var run in new[] { "train", "validation", "own" })
    read(run);

/// <summary>Reads event files as TensorBoard does, the newest value of a step where there are several.</summary>
class EventAccumulator
{
    public EventAccumulator(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "events.out.tfevents.*").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            for (var at = 0; at < bytes.Length;)
            {
                var length = (int)BitConverter.ToInt64(bytes, at);
                Add(Fields(bytes.AsSpan(at + 12, length).ToArray()));
                at += 16 + length;
            }
        }
    }

    public Dictionary<string, (string Plugin, List<(long Step, byte[] Content)> Values)> Values { get; } = [];

    private void Add(List<(int Number, ulong Integer, byte[] Bytes)> @event)
    {
        var step = (long)@event.LastOrDefault(field => field.Number == 2).Integer;
        foreach (var summary in @event.Where(field => field.Number == 5))
        {
            var value = Fields(Fields(summary.Bytes)[0].Bytes);
            var tag = Encoding.UTF8.GetString(value.Single(field => field.Number == 1).Bytes);
            var content = Fields(value.Single(field => field.Number == 8).Bytes).LastOrDefault(field => field.Number == 4).Bytes ?? [];
            var plugin = Encoding.UTF8.GetString(Fields(Fields(value.Single(field => field.Number == 9).Bytes)[0].Bytes)[0].Bytes);
            if (!Values.ContainsKey(tag))
                Values[tag] = (plugin, []);
            Values[tag].Values.Add((step, content));
        }
    }

    private static List<(int Number, ulong Integer, byte[] Bytes)> Fields(byte[] message)
    {
        List<(int, ulong, byte[])> fields = [];
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var (number, integer, length) = ((int)(tag >> 3), 0ul, 0);
            switch (tag & 7)
            {
                case 0: integer = Varint(message, ref at); break;
                case 1: length = 8; break;
                case 2: length = (int)Varint(message, ref at); break;
                default: length = 4; break;
            }
            fields.Add((number, integer, message[at..(at + length)]));
            at += length;
        }
        return fields;
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var value = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            value |= (ulong)(bytes[at] & 0x7F) << shift;
            if (bytes[at++] < 0x80)
                return value;
        }
    }
}
