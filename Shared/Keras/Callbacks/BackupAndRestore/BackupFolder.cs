using System.Text;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>
/// The files of a backup: <c>latest.weights.h5</c> and <c>training_metadata.json</c> as Keras names them, and <c>training_state.npz</c> with what Keras does not keep. They are written into a folder
/// inside, the metadata last, and then moved one by one: whenever a program is killed, the files of the one before are whole, or those of the new one are and the next program moves the rest.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="keepsPrevious">Whether the backup before the last one stays beside it, as <c>.bkp</c>.</param>
internal sealed class BackupFolder(string folder, bool keepsPrevious)
{
    private const string WeightsName = "latest.weights.h5";
    private const string Metadata = "training_metadata.json";
    private const string State = "training_state.npz";
    private const string Previous = ".bkp";

    // The metadata are moved last: as long as they are there, the rest may have to be moved.
    private static readonly string[] s_files = [WeightsName, State, Metadata];

    /// <summary>The file of the weights.</summary>
    public string Weights { get; private set; } = "";

    private string Incoming => Path.Combine(folder, "incoming");

    /// <summary>Writes a backup.</summary>
    /// <param name="writeWeights">Writes the weights to a file.</param>
    /// <param name="state">The arrays.</param>
    /// <param name="metadata">The epoch and batch.</param>
    public void Write(Action<string> writeWeights, Dictionary<string, NDArray> state, string metadata)
    {
        Directory.CreateDirectory(Incoming);
        var weights = Path.Combine(Incoming, WeightsName);
        writeWeights(weights);
        state["weights"] = Fingerprint(weights);
        np.savez(Path.Combine(Incoming, State), state);
        AtomicFile.Write(Path.Combine(Incoming, Metadata), stream => stream.Write(Encoding.UTF8.GetBytes(metadata)));
        if (keepsPrevious)
        {
            foreach (var file in s_files.Select(name => Path.Combine(folder, name)).Where(File.Exists))
                Copy(file, file + Previous);
        }
        TakeIn();
    }

    /// <summary>Finishes what a program that was killed has left.</summary>
    public void Recover()
    {
        if (!Directory.Exists(Incoming))
            return;
        if (File.Exists(Path.Combine(Incoming, Metadata)))
            TakeIn();
        else
            Directory.Delete(Incoming, recursive: true);
    }

    /// <summary>Reads the backup, and the one before where the last one is damaged.</summary>
    /// <param name="read">Takes a backup over: told the files of weights, metadata and state, each <see langword="null"/> where there is none.</param>
    public void Read(Action<string?, string?, string?> read)
    {
        try
        {
            ReadLast(read);
        }
        catch (Exception e) when (keepsPrevious && e is IOException or InvalidDataException && File.Exists(Path.Combine(folder, WeightsName + Previous)))
        {
            foreach (var file in s_files.Select(name => Path.Combine(folder, name)))
            {
                if (File.Exists(file + Previous))
                    Copy(file + Previous, file);
                else
                    File.Delete(file);
            }
            ReadLast(read);
        }
    }

    /// <summary>Removes the files, and the folder where nothing else is in it.</summary>
    public void Delete()
    {
        if (!Directory.Exists(folder))
            return;
        if (Directory.Exists(Incoming))
            Directory.Delete(Incoming, recursive: true);
        foreach (var name in s_files)
        {
            File.Delete(Path.Combine(folder, name));
            File.Delete(Path.Combine(folder, name + Previous));
        }
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    private void ReadLast(Action<string?, string?, string?> read)
    {
        string? There(string name) => Path.Combine(folder, name) is var path && File.Exists(path) ? path : null;
        var weights = There(WeightsName);
        Weights = weights ?? "";
        var state = There(State);
        // Python, or another version, has gone on in this folder: its weights are not those that the state belongs to.
        if (state is not null && (weights is null || !np.loadz(state).TryGetValue("weights", out var print) || !np.array_equal(print, Fingerprint(weights))))
            state = null;
        read(weights, There(Metadata), state);
    }

    private void TakeIn()
    {
        foreach (var name in s_files)
        {
            var from = Path.Combine(Incoming, name);
            if (File.Exists(from))
                File.Move(from, Path.Combine(folder, name), overwrite: true);
        }
        Directory.Delete(Incoming, recursive: true);
    }

    private static void Copy(string file, string to) => AtomicFile.Write(to, stream =>
    {
        using var from = File.OpenRead(file);
        from.CopyTo(stream);
    });

    /// <summary>Length and checksum of a file.</summary>
    private static NDArray Fingerprint(string file)
    {
        using var stream = File.OpenRead(file);
        var (buffer, crc) = (new byte[1 << 16], Crc32.Start);
        for (int count; (count = stream.Read(buffer)) > 0;)
            crc = Crc32.Append(crc, buffer.AsSpan(0, count));
        return np.array([stream.Length, Crc32.Finish(crc)]);
    }
}
